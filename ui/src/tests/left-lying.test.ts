// Where a draft's form is, and what stands in it: also the small forms, on a sheet or a folded line.
import { expect, test } from 'vitest';
import type { DraftView } from '../generated/types';
import { sectionOf, thingOf, writtenIn } from '../state/left-lying';

const FAMILY = '01a20283-ab37-7000-9eda-df0d14fdd65b';
const RECORD = 'ffffffff-ab37-7000-9eda-df0d14fdd65b';

function draft(slot: string, held: object): DraftView {
  return { slot, content: JSON.stringify(held), saved_at: '', meeting: null };
}

test('every small form of a family has a page to go back to', () => {
  const forms = ['person-add', `enrolled.${RECORD}`, `phase.${RECORD}`, `signal.quiet-${RECORD}`];
  const pages = forms.map((slot) => sectionOf(draft(slot, {})));
  expect(pages).toEqual(['team', 'team', 'team', 'going']);
});

test('what was written on the sheet of a thing names the thing', () => {
  const step = { family: FAMILY, kind: 'step', record: RECORD, says: '' };
  expect(thingOf(FAMILY, `reword.${RECORD}`)).toEqual(step);
  expect(thingOf(FAMILY, `hand-over.${RECORD}`)).toEqual(step);
  expect(thingOf(FAMILY, `take-off.need.${RECORD}`)).toEqual({ ...step, kind: 'need' });
  expect(thingOf(FAMILY, `goal.${RECORD}`)).toBeUndefined();
});

test('a newcomer half written down is told by name', () => {
  expect(writtenIn(draft('person-add', { name: 'Auntie Be', role: 'natural' }))).toBe('Auntie Be');
});
