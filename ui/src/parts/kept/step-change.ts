// What of a step changed: only that is sent, and nothing is sent where nothing changed.
import type { Words } from '../../generated/types';
import { spoken } from '../words/spoken';

export interface StepText {
  words: string;
  first_move: string;
  cue: string;
  due_on: string;
}

/** The part of `step.reword` that says something new; an emptied field says nothing. */
export function reworded(
  was: StepText,
  now: StepText,
  carrier: string,
): { words?: Words; first_move?: string; cue?: string; due_on?: string } | undefined {
  const fresh = (part: keyof StepText) => {
    const text = now[part].trim();
    return text && text !== was[part].trim() ? text : '';
  };
  const [words, first_move, cue, due_on] = [
    fresh('words'),
    fresh('first_move'),
    fresh('cue'),
    fresh('due_on'),
  ];
  if (!words && !first_move && !cue && !due_on) return undefined;
  return {
    ...(words ? { words: spoken(words, carrier) } : {}),
    ...(first_move ? { first_move } : {}),
    ...(cue ? { cue } : {}),
    ...(due_on ? { due_on } : {}),
  };
}
