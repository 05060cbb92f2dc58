// What is typed while something is being saved is the beginning of the next thing, and nothing is sent twice.
import { expect, test } from 'vitest';
import { typedSince } from '../state/draft.svelte';

const empty = { text: '', by: '' };

test('what was sent leaves its field', () => {
  const sent = { text: 'He called me', by: 'ana' };
  expect(typedSince(sent, { ...sent }, empty)).toEqual(empty);
});

test('what was typed since stays, without what was sent', () => {
  const sent = { text: 'He called me', by: 'ana' };
  const now = { text: 'He called me and then', by: 'ana' };
  expect(typedSince(sent, now, empty)).toEqual({ text: 'and then', by: '' });
});

test('other words in the same field stay whole', () => {
  const now = { text: 'Sunday', by: '' };
  expect(typedSince({ text: 'He called', by: '' }, now, empty)).toEqual(now);
});
