// Forms made of fields, how somebody is met, signs over time, and what of a kept thing is said anew.
import { beforeEach, expect, test } from 'vitest';
import type { OutcomeRow, PersonCard, WrittenRow } from '../generated/types';
import { changed, type Field, inLines, inRows, toggled } from '../parts/fields/fields';
import { changeOf, nowOf, textsOf } from '../parts/kept/changes';
import { languageNames, languageTags } from '../parts/people/languages';
import { meetLine, meetSaid, speaksApart, wayWords } from '../parts/people/meet';
import { EMPTY_LEVEL, levelsOf, levelsWritten } from '../parts/steps/safety-rows';
import { numbers, told } from '../parts/people/signs';
import { speaking, words } from '../shared/strings.svelte';

const ANA = {
  id: 'a',
  called: 'Ana',
  relation: '',
  role: 'caregiver',
  class: 'F',
  lang: 'en',
} as const;
const LEO = { ...ANA, id: 'l', called: 'Leo', role: 'youth' } as const;
const FIELDS: Field[] = [
  { kind: 'text', name: 'words', label: 'w', theirs: true },
  { kind: 'text', name: 'about', label: 'a' },
  { kind: 'day', name: 'from', label: 'f' },
  { kind: 'tick', name: 'safe', label: 's' },
];

beforeEach(() => {
  speaking.language = 'en';
});

test('only what was changed is said, and an emptied day says nothing', () => {
  const was = { words: 'Sing', about: 'door', from: '2026-11-01', safe: 'yes' };
  expect(changed(FIELDS, was, { ...was })).toEqual({});
  expect(changed(FIELDS, was, { ...was, words: ' Sing ' })).toEqual({});
  expect(changed(FIELDS, was, { words: 'Sing', about: '', from: '', safe: '' })).toEqual({
    about: '',
    safe: '',
  });
});

test('words and ticks have a line of their own, the rest stands side by side', () => {
  const names = inLines(FIELDS).map((line) => line.map((field) => field.name));
  expect(names).toEqual([['words'], ['about', 'from'], ['safe']]);
});

test('one more person is one more, and never twice', () => {
  expect(toggled('a', 'b', true)).toBe('a b');
  expect(toggled('a b', 'b', true)).toBe('a b');
  expect(toggled('a b', 'a', false)).toBe('b');
});

test('a language is known by its name in either language, and an unknown one stays as written', () => {
  expect(languageTags('Spanish, inglés; Igbo, Klingon of home')).toEqual([
    'es',
    'en',
    'ig',
    'Klingon of home',
  ]);
  expect(languageNames(['es', 'Klingon of home'])).toBe('Spanish, Klingon of home');
});

const CARD: PersonCard = {
  person: ANA,
  pronouns: 'she',
  born_on: null,
  languages: ['ig'],
  reads: [],
  interpreter_needed: true,
  interpreter: null,
  about: 'Sits near the door',
  ways: [],
  address_confidential: false,
  household: null,
  seat: null,
};

test('one line says how to meet somebody, and a way says whether a message may be left', () => {
  const line = meetLine(CARD, 'en', [CARD]);
  expect(line).toBe('she · speaks Igbo · with an interpreter · Sits near the door');
  expect(meetLine({ ...CARD, interpreter: LEO }, 'en', [CARD])).toContain('Leo');
  const way = { way: '555 0100', safe_to_leave_message: false, note: '' };
  expect(wayWords(way)).toContain(words('w-way-message-no'));
});

test('a language is told only where it differs from the home and from everybody', () => {
  const speaks = (...languages: string[]) => ({ ...CARD, languages, interpreter_needed: false });
  const [home, both, other] = [speaks('es-MX'), speaks('es', 'en'), speaks('ig')];
  expect(speaksApart(home, 'es', [home, other])).toBe(false);
  expect(speaksApart(other, 'es', [home, other])).toBe(true);
  expect(speaksApart(both, 'es', [home, both])).toBe(true);
  expect(speaksApart(home, 'en', [home, speaks('es')])).toBe(false);
  expect(speaksApart(home, 'en', [home])).toBe(true);
  const wanted = { ...home, interpreter_needed: true };
  expect(speaksApart(wanted, 'es', [wanted])).toBe(true);
  expect(speaksApart(speaks(), 'es', [home])).toBe(false);
});

test('a list is one a line, an emptied one is said, and what was not touched is not', () => {
  const fields: Field[] = [{ kind: 'lines', name: 'triggers', label: 't' }];
  expect(changed(fields, { triggers: 'noise' }, { triggers: '' })).toEqual({ triggers: '' });
  expect(inRows(' noise \n\n the old name')).toEqual(['noise', 'the old name']);
  const plan = changeOf('crisis_plan')!;
  const texts = textsOf(plan, { triggers: ['noise', 'school'], safe_sharps: 'drawer' });
  expect(texts['triggers']).toBe('noise\nschool');
  expect(texts['safe_sharps']).toBe('drawer');
  expect(plan.writes[0]!({ family: 'f', kind: 'crisis_plan', record: 'r', now: {} }, {}, {})).toBe(
    undefined,
  );
});

test('a level comes back as it was written, and an empty one is left out', () => {
  const who = { who: null, name: 'Tía', what: 'sits with him' };
  const level = {
    name: 'hot',
    signs: ['shouts'],
    who_does_what: [who],
    call_order: [],
    stop_sign: '',
  };
  const rows = levelsOf([level]);
  expect(levelsWritten([...rows, { ...EMPTY_LEVEL }])).toEqual([
    { ...level, who_does_what: [{ name: 'Tía', what: 'sits with him' }] },
  ]);
});

test('a language that was not touched is not sent', () => {
  expect(meetSaid({ pronouns: 'they' })).toEqual({ pronouns: 'they' });
  expect(meetSaid({ languages: '', address_confidential: '' })).toEqual({
    languages: [],
    address_confidential: false,
  });
});

test('what each person said of a sign stands apart, in time', () => {
  const said = (by: typeof ANA | typeof LEO, value: number, on: string) => ({
    id: `${by.id}${value}`,
    by,
    value,
    on,
    words: null,
  });
  const row = {
    said: [said(ANA, 2, '2026-11-01'), said(LEO, 6, '2026-11-01'), said(ANA, 5, '2026-11-08')],
  } as unknown as OutcomeRow;
  const people = told(row);
  expect(people.map((one) => one.by?.called)).toEqual(['Ana', 'Leo']);
  expect(numbers(people[0]!.said)).toBe('2 (Nov 1), 5 (Nov 8)');
});

const row = (field: string, value: unknown, undone = false) =>
  ({ field, value, undone, kept_back: false }) as WrittenRow;

test('what stands now is the newest that was not taken back', () => {
  const spoke = (text: string) => ({ text, said_by: 'a', origin: 'verbatim' });
  const rows = [
    row('words', spoke('wrong'), true),
    row('words', spoke('newer')),
    row('words', spoke('older')),
    row('status', 'chosen'),
  ];
  const need = changeOf('need')!;
  expect(textsOf(need, nowOf(rows))).toEqual({ words: 'newer', by: 'a', status: 'chosen' });
});

test('what is said again with a new record is not reworded here', () => {
  for (const kind of ['decision', 'readback', 'ruler', 'note', 'plan_version'])
    expect(changeOf(kind), kind).toBeUndefined();
});
