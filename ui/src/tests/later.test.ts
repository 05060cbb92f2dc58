// How long nobody was there, one sentence each.
import { expect, test } from 'vitest';
import { since } from '../shared/later';

const then = { wall: 1_000_000, steady: 5_000 };

test('a clock that was set back puts no limit off', () => {
  expect(since(then, { wall: then.wall - 3_600_000, steady: then.steady + 120_000 })).toBe(120_000);
});

test('time asleep counts, though the steady clock stood still', () => {
  expect(since(then, { wall: then.wall + 900_000, steady: then.steady + 50 })).toBe(900_000);
});
