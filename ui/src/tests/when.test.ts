// Days and times as people write and read them.
import { beforeEach, expect, test } from 'vitest';
import { speaking } from '../shared/strings.svelte';
import {
  clock,
  dayAfter,
  daySaid,
  dayShort,
  minutesSince,
  readDay,
  readTime,
} from '../shared/when';

const today = '2025-10-07';
beforeEach(() => {
  speaking.language = 'en';
});

test('a day is read however it was written', () => {
  for (const text of ['11/4', 'Nov 4', 'november 4', '2025-11-04', '4 Nov']) {
    expect(readDay(text, today), text).toBe('2025-11-04');
  }
});

test('in Spanish the day comes before the month', () => {
  speaking.language = 'es';
  expect(readDay('4/11', today)).toBe('2025-11-04');
  expect(readDay('4 de noviembre', today)).toBe('2025-11-04');
});

test('a day long past is meant in the next year', () => {
  expect(readDay('1/15', '2025-12-20')).toBe('2026-01-15');
});

test('a day that is not in the calendar is not read', () => {
  for (const text of ['2/30', 'soon', '', '13/13', '2025-02-29'])
    expect(readDay(text, today)).toBeUndefined();
});

test('a time is read however it was written', () => {
  for (const text of ['5:30 pm', '5:30pm', '530p', '17:30', '5:30 P.M.'])
    expect(readTime(text), text).toBe('17:30');
  expect(readTime('12 am')).toBe('00:00');
  expect(readTime('25:00')).toBeUndefined();
});

test('a moment shows the wall clock it was lived by, whatever the zone of this laptop', () => {
  expect(clock('2025-10-07T17:30:00-07:00[America/Los_Angeles]')).toBe('5:30\u00a0pm');
  expect(clock('2025-10-07')).toBe('');
});

test('near days have names, far ones a date, other years a year', () => {
  expect(daySaid('2025-10-08', today)).toBe('Tomorrow');
  expect(daySaid('2025-10-09', today)).toBe('Thursday');
  expect(daySaid('2025-10-14', today)).toBe('Oct 14');
  expect(dayShort('2024-10-14', today)).toBe('Oct 14, 2024');
});

test('weeks step over the end of summer time', () => {
  expect(dayAfter('2025-10-31', 7)).toBe('2025-11-07');
});

test('minutes are counted from the moment, never below nought', () => {
  expect(
    minutesSince('2025-10-07T17:30:00-07:00[America/Los_Angeles]', Date.UTC(2025, 9, 8, 1, 2)),
  ).toBe(32);
  expect(minutesSince('2025-10-07T17:30:00-07:00', Date.UTC(2025, 9, 7))).toBe(0);
});
