// The capture line's keys, one sentence each.
import { expect, test } from 'vitest';
import type { NoteView, Speaker } from '../generated/types';
import { correcting, EMPTY, isBlank, type Line, press } from '../parts/meeting/capture';
import { FIRST, MORE } from '../parts/meeting/kinds';

const somebody = (called: string, key: string | null): Speaker => ({
  person: { id: called, called, relation: '', role: 'caregiver', class: 'F', lang: 'en' },
  key,
  presence: 'here',
  arrived: null,
  left: null,
  mode: '',
  reason: '',
});
const speakers = [
  somebody('Ngozi', '1'),
  somebody('Emil', '2'),
  somebody('Renée', null),
  somebody('Remy', null),
];
const room = { speakers, letters: true };

/** Presses keys one after the other; a key that is not ours changes nothing. */
function pressAll(keys: string[], start: Line = EMPTY): Line {
  let [line, typed] = [start, ''];
  for (const key of keys) {
    const pressed = press(line, typed, key, room);
    if (pressed) ({ line, typed } = pressed);
  }
  return line;
}

test('a digit picks the speaker and a letter the kind, and then the text has the caret', () => {
  expect(pressAll(['2', 'd'])).toMatchObject({
    slot: 'text',
    speaker: 'Emil',
    kind: 'change_taking_steps',
  });
});

test('space skips a slot: nobody spoke, and no kind was said', () => {
  expect(pressAll([' ', ' '])).toMatchObject({ slot: 'text', speaker: '', kind: '' });
});

test('nought is the facilitator’s own note', () => {
  expect(pressAll(['0'], { ...EMPTY, speaker: 'Emil' })).toMatchObject({
    slot: 'kind',
    speaker: '',
  });
});

test('somebody without a digit is picked by the first letters, accents or not', () => {
  expect(pressAll(['r', 'e'])).toMatchObject({ slot: 'who', speaker: '' });
  expect(pressAll(['r', 'e', 'n', 'e'])).toMatchObject({ speaker: 'Renée' });
});

test('a digit that is nobody’s changes nothing', () => {
  expect(press(EMPTY, '', '7', room)).toBeUndefined();
});

test('with single letters off, only Enter, space and Backspace act', () => {
  const off = { speakers, letters: false };
  expect(press(EMPTY, '', '2', off)).toBeUndefined();
  expect(press(EMPTY, '', 'Enter', off)?.line.slot).toBe('kind');
});

test('Backspace in an empty kind goes back to who; in a chosen one it clears it', () => {
  expect(pressAll(['2', 'Backspace'])).toMatchObject({ slot: 'who', speaker: 'Emil' });
  expect(pressAll(['Backspace'], { ...EMPTY, slot: 'kind', kind: 'hope' })).toMatchObject({
    slot: 'kind',
    kind: '',
  });
});

test('no two kinds share a letter', () => {
  const letters = [...FIRST, ...MORE].map((one) => one.key);
  expect(new Set(letters).size).toBe(letters.length);
});

test('the last entry opens as a correction with the caret at its end', () => {
  const note: NoteView = {
    id: 'n',
    speaker: speakers[0]!.person,
    talk_kind: 'hope',
    text: 'home',
    at: '2025-10-07',
    meeting_step: 'went_well',
    goal: null,
    step: null,
    corrects: false,
  };
  expect(correcting(note)).toEqual({
    slot: 'text',
    speaker: 'Ngozi',
    kind: 'hope',
    text: 'home',
    caret: 4,
    corrects: 'n',
  });
  expect(isBlank(correcting(note))).toBe(false);
  expect(isBlank({ ...EMPTY, speaker: 'Emil' })).toBe(true);
});
