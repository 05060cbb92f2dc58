// What of a step changed: only that is sent, and nothing is sent where nothing changed.
import type { Words } from '../../generated/types';
import { spoken } from '../words/spoken';

export interface StepText {
  words: string;
  first_move: string;
  cue: string;
  due_on: string;
  rhythm: string;
}

/** The part of `step.reword` that says something new; an emptied field says nothing. */
export function reworded(
  was: StepText,
  now: StepText,
  carrier: string,
):
  | { words?: Words; first_move?: string; cue?: string; due_on?: string; rhythm?: string }
  | undefined {
  const fresh = (part: keyof StepText) => {
    const text = now[part].trim();
    return text && text !== was[part].trim() ? text : '';
  };
  const [words, first_move, cue, due_on, rhythm] = [
    fresh('words'),
    fresh('first_move'),
    fresh('cue'),
    fresh('due_on'),
    fresh('rhythm'),
  ];
  if (!words && !first_move && !cue && !due_on && !rhythm) return undefined;
  return {
    ...(words ? { words: spoken(words, carrier) } : {}),
    ...(first_move ? { first_move } : {}),
    ...(cue ? { cue } : {}),
    ...(due_on ? { due_on } : {}),
    ...(rhythm ? { rhythm } : {}),
  };
}
