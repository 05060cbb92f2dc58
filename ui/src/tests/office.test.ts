// Two versions: what differs is marked, what is the same is not, and nothing is lost in putting together.
import { expect, test } from 'vitest';
import type { OfficeView, Version } from '../generated/types';
import {
  allTogether,
  chipNote,
  chipWords,
  differing,
  forSupport,
  isComing,
} from '../parts/office/office';

const version = (value: unknown, field = 'words'): Version =>
  ({ sitting: 's', seq: 1, field, value, at: '', on: '', by_me: true }) as Version;

test('what both have is not marked, and the pieces are the text', () => {
  const mine = 'We moved the visit to Sunday.';
  const theirs = 'We moved it to Sunday, Renée and me.';
  const pieces = differing(mine, theirs);
  expect(pieces.map((piece) => piece.text).join('')).toBe(mine);
  const marked = pieces.filter((piece) => piece.differs).map((piece) => piece.text);
  expect(marked).toEqual(['the visit ', 'Sunday.']);
  expect(differing(mine, mine).every((piece) => !piece.differs)).toBe(true);
});

test('a very long text is shown whole', () => {
  const long = Array.from({ length: 2000 }, (_, n) => `w${n}`).join(' ');
  const pieces = differing(long, `${long} more`);
  expect(pieces.map((piece) => piece.text).join('')).toBe(long);
});

test('both versions one after the other, each once', () => {
  const texts = [version({ text: 'by text' }), version({ text: 'on Sunday' }), version('by text')];
  expect(allTogether(texts)).toBe('by text\non Sunday');
});

const view = (chip: OfficeView['chip'], more: Partial<OfficeView> = {}): OfficeView => ({
  chip,
  place: 'https://office.example',
  agency: 'Riverside',
  waiting: 3,
  photos: 0,
  drafts: 0,
  aside: 0,
  conflicts: 0,
  level_at: null,
  lease_days_left: null,
  recoverable: false,
  again_in_seconds: null,
  trouble: null,
  families: [],
  log: [],
  ...more,
});

test('the chip says its four states, and before there is an office only that all is saved', () => {
  expect(chipWords(undefined)).toBe('Saved on this laptop');
  expect(chipWords(view('alone'))).toBe('Saved on this laptop');
  expect(chipWords(view('all_sent'))).toBe('All sent');
  expect(chipWords(view('waiting'))).toBe('3 waiting');
  expect(chipWords(view('waiting', { waiting: 0, photos: 2 }))).toBe('2 waiting');
  expect(chipWords(view('sending'))).toBe('Sending');
  expect(chipWords(view('needs_you'))).toBe('Needs you');
  expect(chipNote(view('needs_you', { conflicts: 2 }), 'Saved')).toBe('2 things to choose');
  const trouble = { code: 'office.no_connection', params: {}, retry: true };
  expect(chipNote(view('waiting', { trouble }), 'Saved 8:14')).toBe(
    'No office right now. Saved 8:14',
  );
});

test('a family on its way is counted, and one that moved away or is here is shown by itself', () => {
  const family = { family: '1', name: null, waiting: 0, aside: 0, photos: 0, backed_up: false };
  expect(isComing({ ...family, arriving: true, closed: false })).toBe(true);
  expect(isComing({ ...family, arriving: true, closed: true })).toBe(false);
  expect(isComing({ ...family, arriving: true, closed: false, name: 'Reyes' })).toBe(false);
  expect(isComing({ ...family, arriving: false, closed: false })).toBe(false);
});

test('what is copied for somebody who helps holds no name and no address', () => {
  const family = { family: '1', name: 'Reyes', waiting: 3, photos: 0, aside: 0 };
  const families = [{ ...family, backed_up: false, closed: false, arriving: false }];
  const told = forSupport(view('waiting', { families }));
  expect(told).toContain('"waiting": 3');
  for (const private_ of ['Reyes', 'Riverside', 'office.example'])
    expect(told).not.toContain(private_);
});
