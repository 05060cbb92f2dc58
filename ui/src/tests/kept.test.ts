// What was written before, as people read it; what is told between meetings; how papers are told.
import { beforeEach, expect, test } from 'vitest';
import type { FollowedRow, WrittenRow } from '../generated/types';
import { firstKind, followed, KINDS, lines } from '../parts/between/kinds';
import { isQuiet, lastDay, supportDays } from '../parts/handing/handing';
import { entries, thingWord, valueWords } from '../parts/kept/kept';
import { CLASSES, CONSENTS, untilWords } from '../parts/papers/papers';
import { speaking, words } from '../shared/strings.svelte';
import { here } from '../state/here.svelte';

const ANA = '01a20283-ab37-7000-9eda-df0d14fdd65b';

beforeEach(() => {
  speaking.language = 'en';
  here.people = [
    { id: ANA, called: 'Ana', relation: '', role: 'caregiver', class: 'F', lang: 'en' },
  ];
});

function row(seq: number, field: string, value: unknown, more: Partial<WrittenRow> = {}) {
  const action = { scope: 's', sitting: 't', seq };
  const at = '2026-11-22T09:00:00+00:00';
  const by = { by: 'Grace', by_me: true, what: 'goal.reword', undone: false };
  return { field, value, kept_back: false, at, on: '2026-11-22', ...by, action, ...more };
}

test('one act is one entry, and what only the program could read is not told', () => {
  const rows = [
    row(2, 'words', { text: 'Sing solo', said_by: ANA }),
    row(2, 'order', 3),
    row(1, 'words', { text: 'Sing' }),
    row(1, 'lead_carrier', ANA),
    row(1, 'goal', 'ffffffff-ab37-7000-9eda-df0d14fdd65b'),
  ];
  const told = entries(rows);
  expect(told.map((one) => one.lines.map((line) => line.value))).toEqual([
    ['Sing solo'],
    ['Sing', 'Ana'],
  ]);
  expect(told[0]?.lines[0]?.theirs).toBe(true);
});

test('a value that is kept back is told as kept back, and never shown', () => {
  const [entry] = entries([row(1, 'name', 'Old Name', { kept_back: true })]);
  expect(entry?.lines[0]?.value).toBe(words('w-kept-back'));
  expect(JSON.stringify(entry)).not.toContain('Old Name');
});

test('taking off and putting back are told in words', () => {
  const told = entries([row(3, 'removed', null), row(2, 'removed', 'twice'), row(1, 'words', 'x')]);
  expect(told.map((one) => one.lines[0]?.label)).toEqual([
    words('w-put-back-then'),
    words('w-taken-off-then'),
    words('w-field-words'),
  ]);
  expect(told[1]?.lines[0]?.value).toBe('twice');
});

test('a choice is told in our words, somebody by name, and an unknown kind as something', () => {
  expect(valueWords('status', 'done_another_way')).toBe(words('w-step-done-another-way'));
  expect(valueWords('by', ANA)).toBe('Ana');
  expect(valueWords('info_classes', ['plan', 'school'])).toBe('The plan, School');
  expect(thingWord('colour')).toBe(words('w-thing-other'));
});

test('what somebody was still writing is open first, else the change with a key of its own', () => {
  const draft = { slot: 'crisis', content: '{}', saved_at: '', meeting: null };
  expect(firstKind([draft])).toBe('crisis');
  expect(firstKind([draft], 'win')).toBe('win');
  expect(firstKind([])).toBe('another-way');
});

test('a crisis with something open stands before one that is done', () => {
  const one = (incident: string, done_on: string | null): FollowedRow => ({
    incident,
    what: 'contact',
    due: '2026-11-22T09:00:00+00:00',
    done_on,
  });
  const told = followed({ rows: [one('past', '2026-11-01'), one('now', null)], crises: [] });
  expect(told.map((crisis) => [crisis.incident, crisis.open])).toEqual([
    ['now', true],
    ['past', false],
  ]);
});

test('a support nobody turned to for three months is quiet', () => {
  const support = { asked: '2026-06-01', came: '2026-07-01', did: null };
  expect(lastDay(support)).toBe('2026-07-01');
  expect(isQuiet(support, '2026-09-01')).toBe(false);
  expect(isQuiet(support, '2026-11-22')).toBe(true);
  expect(supportDays({ asked: null, came: null, did: null })).toBe(words('w-moment-none'));
});

test('until when a consent holds is always said', () => {
  const open = { starts: null, expires: null, revoked_on: null, holds: true };
  expect(untilWords(open)).toBe('no end set');
  expect(untilWords({ ...open, expires: '2026-12-01' })).toContain('until Dec 1');
  expect(untilWords({ ...open, revoked_on: '2026-12-01', holds: false })).toContain('ended');
});

test('every kind of telling, consent and class has words in both languages', () => {
  for (const language of ['en', 'es'] as const) {
    speaking.language = language;
    const keys = [
      ...KINDS.flatMap((kind) => [`w-tell-${kind}`, `w-kept-${kind}`]),
      ...CONSENTS.map((one) => `w-consent-${one.replaceAll('_', '-')}`),
      ...CLASSES.map((one) => `w-class-${one.replaceAll('_', '-')}`),
    ];
    for (const key of keys) expect(words(key), key).toBeTruthy();
  }
});

test('a crisis that nobody ended stays open, and what was learned is one thing a line', () => {
  const crisis = {
    id: 'a',
    words: 'A long night',
    started_at: '2026-11-01',
    ended_at: null,
    place: '',
    level: '',
    harm: '',
    police: '',
    timeline: '',
    what_worked: [],
    needs_seen: [],
    changes_made: [],
  };
  const over = { ...crisis, id: 'b', ended_at: '2026-11-02' };
  const told = followed({ rows: [], crises: [over, crisis] });
  expect(told.map((one) => [one.incident, one.open])).toEqual([
    ['a', true],
    ['b', false],
  ]);
  expect(lines(' a call \n\n the list ')).toEqual(['a call', 'the list']);
});
