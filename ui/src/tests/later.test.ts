// How long nobody was there, and how long words wait at most until they are kept; one sentence each.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { resting, since } from '../shared/later';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Types a letter every tenth of a second, for so long. */
function type(soon: () => void, ms: number) {
  for (let at = 0; at < ms; at += 100) {
    soon();
    vi.advanceTimersByTime(100);
  }
}

test('whoever types without a rest has it kept all the same', () => {
  const kept = vi.fn();
  const later = resting(kept, 400, 1800);
  type(later.soon, 1700);
  expect(kept).not.toHaveBeenCalled();
  type(later.soon, 200);
  expect(kept).toHaveBeenCalledTimes(1);
});

test('a clock that is set back while somebody types keeps nothing waiting', () => {
  const kept = vi.fn();
  const later = resting(kept, 400, 1800);
  type(later.soon, 1000);
  vi.setSystemTime(Date.now() - 86_400_000);
  type(later.soon, 900);
  expect(kept).toHaveBeenCalledTimes(1);
});

const then = { wall: 1_000_000, steady: 5_000 };

test('a clock that was set back puts no limit off', () => {
  expect(since(then, { wall: then.wall - 3_600_000, steady: then.steady + 120_000 })).toBe(120_000);
});

test('time asleep counts, though the steady clock stood still', () => {
  expect(since(then, { wall: then.wall + 900_000, steady: then.steady + 50 })).toBe(900_000);
});
