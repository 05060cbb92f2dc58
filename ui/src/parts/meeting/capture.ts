// The capture line as a small machine: speaker, kind, text. It knows no screen and no clock.
import type { NoteView, Speaker, TalkKind } from '../../generated/types';
import { kindOf } from './kinds';

export type Slot = 'who' | 'kind' | 'text';

export interface Line {
  slot: Slot;
  speaker: string;
  kind: TalkKind | '';
  text: string;
  caret: number;
  /** The note that this line corrects. */
  corrects: string;
}

export const EMPTY: Line = { slot: 'who', speaker: '', kind: '', text: '', caret: 0, corrects: '' };

/** What a key did: the line as it is now, and letters of a name typed so far. */
export interface Pressed {
  line: Line;
  typed: string;
}

export interface Room {
  speakers: readonly Speaker[];
  /** Whether single letters and digits act. */
  letters: boolean;
}

/** A key while a slot has focus; nothing where it is not ours, so that the window keeps it. */
export function press(line: Line, typed: string, key: string, room: Room): Pressed | undefined {
  if (key === 'Enter' || key === ' ') return to(line, next(line.slot));
  if (key === 'Backspace')
    return to(erase(line), line.slot === 'kind' && !line.kind ? 'who' : line.slot);
  if (!room.letters || key.length !== 1) return undefined;
  return line.slot === 'who' ? who(line, typed, key, room.speakers) : kind(line, key);
}

function who(
  line: Line,
  typed: string,
  key: string,
  speakers: readonly Speaker[],
): Pressed | undefined {
  if (key === '0') return to({ ...line, speaker: '' }, 'kind');
  const keyed = speakers.find((speaker) => speaker.key === key);
  if (keyed) return to({ ...line, speaker: keyed.person.id }, 'kind');
  if (!/\p{L}/u.test(key)) return undefined;
  const letters = typed + fold(key);
  const named = speakers.filter((speaker) => begins(speaker.person.called, letters));
  if (named.length === 1) return to({ ...line, speaker: named[0]!.person.id }, 'kind');
  return { line, typed: named.length ? letters : '' };
}

function kind(line: Line, key: string): Pressed | undefined {
  const picked = kindOf(key);
  return picked && to({ ...line, kind: picked }, 'text');
}

function erase(line: Line): Line {
  return line.slot === 'who' ? { ...line, speaker: '' } : { ...line, kind: '' };
}

function next(slot: Slot): Slot {
  return slot === 'who' ? 'kind' : 'text';
}

function to(line: Line, slot: Slot): Pressed {
  return { line: { ...line, slot }, typed: '' };
}

function begins(name: string, letters: string): boolean {
  return fold(name)
    .split(/\s+/)
    .some((word) => word.startsWith(letters));
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Whether nothing was written and nothing chosen: then Up opens the last entry. */
export function isBlank(line: Line): boolean {
  return !line.text && !line.corrects;
}

/** The last entry, opened as a correction. */
export function correcting(note: NoteView): Line {
  const speaker = note.speaker?.id ?? '';
  return {
    slot: 'text',
    speaker,
    kind: note.talk_kind,
    text: note.text,
    caret: note.text.length,
    corrects: note.id,
  };
}
