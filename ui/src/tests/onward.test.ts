// Who is called after the close is read from a line as a person writes it.
import { expect, test } from 'vitest';
import { callsOf, formOf, turned } from '../parts/onward/onward';

const people = [{ id: 'r', called: 'Renée' }];

test('somebody on file is meant by their name, anybody else is kept by theirs', () => {
  expect(callsOf('Renée: for a ride\nThe coach: Saturdays\n\n988', people)).toEqual([
    { who: 'r', what: 'for a ride', name: '' },
    { name: 'The coach', what: 'Saturdays' },
    { name: '988', what: '' },
  ]);
});

test('nothing on file is an empty form', () => {
  expect(formOf(null)).toEqual({ text: '', calls: '', papers: '', if_thens: [], services: [] });
});

test('a thing stands in a list once or not at all', () => {
  expect(turned(['a'], 'a', true)).toEqual(['a']);
  expect(turned(['a'], 'a', false)).toEqual([]);
});
