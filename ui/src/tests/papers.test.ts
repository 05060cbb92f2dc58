// Who may sign for whom: as the file decides it, said before it is asked.
import { expect, test } from 'vitest';
import type { Authority, AuthorityRow, PersonView } from '../generated/types';
import { signsBy } from '../parts/papers/papers';

const who = (id: string) => ({ id, called: id }) as PersonView;
const right = (what: Authority, holds = true): AuthorityRow => ({
  id: what,
  person: who('mother'),
  child: who('child'),
  what,
  from: null,
  to: null,
  document: '',
  limits: '',
  holds,
});

test('who signs for themselves needs no right, and nobody signs yet', () => {
  expect(signsBy([], 'child', 'child', 'photo')).toBeUndefined();
  expect(signsBy([], '', 'child', 'photo')).toBeUndefined();
});

test('without a paper that holds today nobody signs for a child', () => {
  expect(signsBy([], 'mother', 'child', 'photo')).toEqual([]);
  expect(signsBy([right('guardian', false)], 'mother', 'child', 'photo')).toEqual([]);
  expect(signsBy([right('guardian')], 'teacher', 'child', 'photo')).toEqual([]);
  expect(signsBy([right('physical_custody')], 'mother', 'child', 'photo')).toEqual([]);
});

test('a right to decide on school opens school records, and one on health the rest', () => {
  const rows = [right('decide_school'), right('decide_health')];
  expect(signsBy(rows, 'mother', 'child', 'school_ferpa')).toEqual(['decide_school']);
  expect(signsBy(rows, 'mother', 'child', 'telehealth')).toEqual(['decide_health']);
});

test('the widest right stands first', () => {
  const rows = [right('decide_health'), right('legal_custody'), right('guardian')];
  expect(signsBy(rows, 'mother', 'child', 'photo')).toEqual([
    'guardian',
    'legal_custody',
    'decide_health',
  ]);
});
