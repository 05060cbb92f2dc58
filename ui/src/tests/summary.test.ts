// A summary is made of what they said, and says nothing twice.
import { expect, test } from 'vitest';
import { begun } from '../parts/story/summary';

const by = { id: 'a', called: 'Ngozi', relation: '', role: null, class: null, lang: '' };

test('their words stand each on its own line, with whose they are', () => {
  const quotes = [
    { text: 'We laugh', by },
    { text: 'Rest', by: null },
  ];
  expect(begun('', quotes)).toBe('Ngozi: “We laugh”\n“Rest”');
});

test('what was written stays, and what stands in it is not said again', () => {
  expect(begun('They say “We laugh”.', [{ text: 'We laugh', by }])).toBe('They say “We laugh”.');
});
