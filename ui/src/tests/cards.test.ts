// Cards keep their places, and search finds what was meant.
import { expect, test } from 'vitest';
import { fill } from '../parts/meeting/gaps';
import { cut, grouped, matching } from '../parts/search/found';

const cards = (...ids: string[]) => ids.map((id) => ({ id }));

test('a new card fills the gap and never moves the others', () => {
  expect(fill(cards('a', 'b', 'c'), cards('d', 'a', 'c'))).toEqual(cards('a', 'd', 'c'));
});

test('there are three cards at most', () => {
  expect(fill([], cards('a', 'b', 'c', 'd'))).toEqual(cards('a', 'b', 'c'));
});

test('a card that is no longer offered goes, with nothing in its place where nothing is new', () => {
  expect(fill(cards('a', 'b'), cards('b'))).toEqual(cards('b'));
});

test('where a service was named first, their own ideas stand above what was there', () => {
  const ideas = { id: 'TM6', why: { key: 'why-service-first' } };
  const offered = [ideas, ...cards('a', 'b')];
  expect(fill(cards('a', 'b', 'c'), offered)).toEqual(offered);
  expect(fill([...cards('a', 'b'), { id: 'TM6' }], offered)).toEqual(offered);
  expect(fill(offered, cards('a', 'b', 'c'))).toEqual(cards('c', 'a', 'b'));
});

test('an act is found without its accents', () => {
  const acts = [{ id: 'x', name: 'Reunión del equipo', go: () => undefined }];
  expect(matching(acts, 'reunion')).toHaveLength(1);
  expect(matching(acts, 'plan')).toHaveLength(0);
});

test('what matched is marked in the words as they were written', () => {
  expect(cut('Renée and me', 'renee')).toEqual(['', 'Renée', ' and me']);
  expect(cut('Renée and me', 'bus')).toEqual(['Renée and me']);
});

test('hits stand under their family, in the order in which they came', () => {
  const hit = (family: string, record: string) => ({
    family,
    name: family,
    kind: 'note',
    record,
    snippet: '',
    on: null,
    meeting: null,
  });
  const groups = grouped([hit('f', '1'), hit('g', '2'), hit('f', '3')]);
  expect(groups.map((group) => group.hits.length)).toEqual([2, 1]);
});
