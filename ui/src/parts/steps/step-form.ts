// The form of a new step, and the request it makes. Empty fields are left out, not sent as empty.
import type { ReminderWish, Words } from '../../generated/types';

export interface StepForm {
  words: string;
  carrier: string;
  goal: string;
  first_move: string;
  cue: string;
  due_on: string;
  confidence: number | null;
  reminder: ReminderWish | undefined;
  if_cue: string;
  then_response: string;
}

export const EMPTY: StepForm = {
  words: '',
  carrier: '',
  goal: '',
  first_move: '',
  cue: '',
  due_on: '',
  confidence: null,
  reminder: undefined,
  if_cue: '',
  then_response: '',
};

export const REMINDERS: readonly ReminderWish[] = ['none', 'from_facilitator', 'from_someone_else'];

/** What `step.take_up` is asked: the step and the answer made ready for it, kept in one piece. */
export function taken(form: StepForm, agreed_at: string, words: Words) {
  const if_then = { if_cue: form.if_cue.trim(), then_response: form.then_response.trim() };
  return {
    words,
    lead_carrier: form.carrier,
    helpers: [],
    agreed_at,
    ...(form.goal ? { goal: form.goal } : {}),
    ...(form.first_move.trim() ? { first_move: form.first_move.trim() } : {}),
    ...(form.cue.trim() ? { cue: form.cue.trim() } : {}),
    ...(form.due_on ? { due_on: form.due_on } : {}),
    ...(form.confidence === null ? {} : { confidence: form.confidence }),
    ...(form.reminder ? { reminder: form.reminder } : {}),
    ...(if_then.if_cue && if_then.then_response ? { if_then } : {}),
  };
}
