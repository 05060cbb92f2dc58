// A meeting's steps change places by hand, and none is lost.
import { expect, test } from 'vitest';
import { moved } from '../parts/meeting/order';

const steps = ['a', 'b', 'c'].map((id) => ({ id }));

test('a step trades places with the one before it or after it', () => {
  expect(moved(steps, 'b', -1)).toEqual(['b', 'a', 'c']);
  expect(moved(steps, 'b', 1)).toEqual(['a', 'c', 'b']);
});

test('a step at the end stays there, and one that nobody knows moves nothing', () => {
  expect(moved(steps, 'a', -1)).toBeUndefined();
  expect(moved(steps, 'c', 1)).toBeUndefined();
  expect(moved(steps, 'x', 1)).toBeUndefined();
});
