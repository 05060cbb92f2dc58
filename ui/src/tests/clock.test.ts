// Two nights a year the clock jumps: times written on paper in them are the times that were lived.
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { momentAfter, momentHere, readDay } from '../shared/when';

const plain = (moment: string) => moment.replace(/\[.*$/, '');
beforeAll(() => vi.stubEnv('TZ', 'America/Los_Angeles'));
afterAll(() => vi.unstubAllEnvs());

test('on a plain day an end after midnight is on the next day', () => {
  const began = momentHere('2026-05-04', '23:10');
  expect(plain(began)).toBe('2026-05-04T23:10:00-07:00');
  expect(plain(momentAfter(began, '2026-05-04', '00:20'))).toBe('2026-05-05T00:20:00-07:00');
  expect(plain(momentAfter(began, '2026-05-04', '23:50'))).toBe('2026-05-04T23:50:00-07:00');
});

test('in the hour that comes twice an earlier clock is the same night, and no day later', () => {
  const began = momentHere('2026-11-01', '01:50');
  expect(plain(began)).toBe('2026-11-01T01:50:00-07:00');
  expect(plain(momentAfter(began, '2026-11-01', '01:10'))).toBe('2026-11-01T01:10:00-08:00');
  expect(plain(momentAfter(began, '2026-11-01', '00:30'))).toBe('2026-11-02T00:30:00-08:00');
});

test('a time that the clock left out is the moment it would have been', () => {
  expect(plain(momentHere('2026-03-08', '02:30'))).toBe('2026-03-08T02:30:00-08:00');
  expect(plain(momentHere('2026-03-08', '03:30'))).toBe('2026-03-08T03:30:00-07:00');
});

test('a year of three digits, or of another age, is no day', () => {
  for (const text of ['11/4/202', '0202-11-04', 'Nov 4 202', '11/4/1202'])
    expect(readDay(text, '2026-11-01'), text).toBeUndefined();
  expect(readDay('11/4/26', '2026-11-01')).toBe('2026-11-04');
});
