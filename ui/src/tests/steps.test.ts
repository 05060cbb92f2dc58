// What a step of a meeting captures: one sentence each.
import { expect, test } from 'vitest';
import { firstKind } from '../parts/between/kinds';
import { holds, needsTheFile, toldHere } from '../parts/steps/captures';

const step = (...captures: string[]) => ({ captures });

test('a step that captures a hope, a need or a paper needs the family pages, one of notes does not', () => {
  for (const kind of ['vision', 'need', 'consent', 'life_event'])
    expect(needsTheFile(step('note', kind))).toBe(true);
  expect(needsTheFile(step('note', 'ruler', 'readback'))).toBe(false);
});

test('what happened since is told in the order of its own page', () => {
  expect(toldHere(step('life_event', 'win', 'check_in'))).toEqual([
    'win',
    'check-in',
    'life-event',
  ]);
});

test('where steps are looked at, another way is said there and not once more', () => {
  expect(toldHere(step('step_review', 'adaptation'))).toEqual([]);
  expect(toldHere(step('adaptation', 'crisis_plan'))).toEqual(['another-way']);
});

test('only what can be told here opens first', () => {
  const drafts = [{ slot: 'crisis' }] as never;
  expect(firstKind(drafts, '', ['win', 'life-event'])).toBe('win');
  expect(firstKind(drafts)).toBe('crisis');
});

test('a step holds what it captures', () => {
  expect(holds(step('person', 'note'), 'person', 'team_member')).toBe(true);
  expect(holds(step('note'), 'person', 'team_member')).toBe(false);
});
