// What goes along with a line, and what is sent of a form: one sentence each.
import { beforeEach, expect, test } from 'vitest';
import type { GoalView, PersonView, QuoteView, StepView } from '../generated/types';
import { reworded } from '../parts/kept/step-change';
import { aboutWords, turned, usual } from '../parts/meeting/about';
import { speaking } from '../shared/strings.svelte';

const rosa: PersonView = {
  id: 'rosa',
  called: 'Rosa',
  relation: '',
  role: 'caregiver',
  class: 'F',
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

test('of a step only what was written anew is sent, and nothing where nothing was', () => {
  const was = { words: 'Call the school', first_move: '', cue: 'Monday', due_on: '' };
  expect(reworded(was, was, 'rosa')).toBeUndefined();
  expect(reworded(was, { ...was, cue: '' }, 'rosa')).toBeUndefined();
  expect(reworded(was, { ...was, words: ' Find the number ' }, 'rosa')).toMatchObject({
    words: { text: 'Find the number', said_by: 'rosa', origin: 'verbatim' },
  });
  expect(reworded(was, { ...was, due_on: '2026-12-01' }, 'rosa')).toEqual({ due_on: '2026-12-01' });
});
