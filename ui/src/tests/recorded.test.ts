// What goes along with a line, and what is sent of a form: one sentence each.
import { beforeEach, expect, test } from 'vitest';
import type {
  ChosenRow,
  EnrollmentRow,
  GoalView,
  PauseRow,
  PersonView,
  QuoteView,
  StepView,
} from '../generated/types';
import { lastDay, pauseWords, standing } from '../parts/between/pauses';
import { changedOf, textsOf } from '../parts/family/enrollment';
import { reworded } from '../parts/kept/step-change';
import { aboutWords, turned, usual } from '../parts/meeting/about';
import { chosenFrom, wordsOf } from '../parts/steps/ideas';
import { speaking } from '../shared/strings.svelte';

const rosa: PersonView = {
  id: 'rosa',
  called: 'Rosa',
  relation: '',
  role: 'caregiver',
  class: 'F',
  lang: 'en',
};
const quote = (text: string): QuoteView => ({
  record: text,
  text,
  by: rosa,
  on: '2026-11-01',
  at: null,
  lang: 'es',
  origin: 'verbatim',
});
const goal = (id: string) => ({ id, words: quote(`goal ${id}`) }) as unknown as GoalView;
const step = { id: 's', words: 'the bus', goal: 'a' } as unknown as StepView;
const pause = (id: string, from: string, rest: Partial<PauseRow> = {}): PauseRow => ({
  id,
  from,
  to: null,
  asked_by: null,
  why: '',
  holds: false,
  is_ahead: false,
  ...rest,
});

beforeEach(() => (speaking.language = 'en'));

test('what is in hand goes along with a line, whatever the step of the meeting', () => {
  expect(usual(['agenda_item'], [goal('a'), goal('b')], { goal: 'b' })).toEqual({ goal: 'b' });
  expect(usual([], [], { step: 's' })).toEqual({ step: 's' });
});

test('the only goal goes along where the meeting is about the goals, and nowhere else', () => {
  expect(usual(['ruler'], [goal('a')], undefined)).toEqual({ goal: 'a' });
  expect(usual(['agenda_item'], [goal('a')], undefined)).toEqual({});
  expect(usual(['ruler'], [goal('a'), goal('b')], undefined)).toEqual({});
});

test('a press turns through every goal and comes back to none', () => {
  const goals = [goal('a'), goal('b')];
  expect(turned({}, goals)).toEqual({ goal: 'a' });
  expect(turned({ goal: 'a' }, goals)).toEqual({ goal: 'b' });
  expect(turned({ goal: 'b' }, goals)).toEqual({});
});

test('a step in hand turns into the goal it serves', () => {
  expect(turned({ step: 's' }, [goal('b'), goal('a')], step)).toEqual({ goal: 'a' });
  expect(turned({ step: 's' }, [goal('b')], step)).toEqual({ goal: 'b' });
  expect(aboutWords({ step: 's' }, [goal('a')], [step])).toBe('the bus');
  expect(aboutWords({ goal: 'a' }, [goal('a')], [step])).toBe('goal a');
  expect(aboutWords({}, [goal('a')], [step])).toBe('');
});

test('pauses that are over are not told, and one that holds stands before one to come', () => {
  const rows = [
    pause('late', '2027-03-01', { is_ahead: true }),
    pause('soon', '2026-12-01', { is_ahead: true }),
    pause('now', '2026-11-01', { holds: true }),
    pause('over', '2026-01-01'),
  ];
  expect(standing(rows).map((row) => row.id)).toEqual(['now', 'soon', 'late']);
});

test('a pause says from when to when, who asked and why', () => {
  const row = pause('p', '2031-10-01', { to: '2031-11-30', asked_by: rosa, why: 'The harvest' });
  expect(pauseWords(row)).toBe(
    'A pause from Oct 1, 2031 to Nov 30, 2031. Rosa asked for it. The harvest',
  );
  expect(pauseWords(pause('p', '2031-10-01'))).toBe('A pause from Oct 1, 2031 on.');
});

test('who is back today was away until yesterday, and never until before the first day', () => {
  expect(lastDay(pause('p', '2026-10-01'), '2026-11-22')).toBe('2026-11-21');
  expect(lastDay(pause('p', '2026-11-22'), '2026-11-22')).toBe('2026-11-22');
});

test('of a step only what was written anew is sent, and nothing where nothing was', () => {
  const was = { words: 'Call the school', first_move: '', cue: 'Monday', due_on: '', rhythm: '' };
  expect(reworded(was, was, 'rosa')).toBeUndefined();
  expect(reworded(was, { ...was, cue: '' }, 'rosa')).toBeUndefined();
  expect(reworded(was, { ...was, words: ' Find the number ' }, 'rosa')).toMatchObject({
    words: { text: 'Find the number', said_by: 'rosa', origin: 'verbatim' },
  });
  expect(reworded(was, { ...was, due_on: '2026-12-01' }, 'rosa')).toEqual({ due_on: '2026-12-01' });
  expect(reworded(was, { ...was, rhythm: 'Each Sunday' }, 'rosa')).toEqual({
    rhythm: 'Each Sunday',
  });
});

test('the latest choice that was made from an idea is the one that is shown', () => {
  const choice = (id: string, options: string[]): ChosenRow => ({
    id,
    goal: 'a',
    words: quote('x'),
    options,
    chosen_by: [],
  });
  const chosen = [choice('1', ['i']), choice('2', ['j', 'i'])];
  expect(chosenFrom('i', chosen)?.id).toBe('2');
  expect(chosenFrom('none', chosen)).toBeUndefined();
});

test('words that are chosen stay whose they are', () => {
  expect(wordsOf(quote('la abuela'))).toEqual({
    text: 'la abuela',
    lang: 'es',
    origin: 'verbatim',
    said_by: 'rosa',
    said_on: '2026-11-01',
  });
});

test('an emptied field of an enrollment says nothing', () => {
  const row: EnrollmentRow = {
    id: 'e',
    youth: rosa,
    phase: 'engagement',
    referral_date: '2026-01-05',
    first_contact: null,
    first_visit: null,
    started: null,
    source: 'school',
    reason: '',
    payer: '',
    closing_planned_on: null,
    closed_on: null,
    close_reason: '',
    return_of: null,
  };
  const was = textsOf(row);
  const now = { ...was, referral_date: '', closing_planned_on: '2027-02-01', source: 'school' };
  expect(changedOf(was, now)).toEqual({ closing_planned_on: '2027-02-01' });
});
