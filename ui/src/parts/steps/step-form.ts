// The form of a new step, and the request it makes. Empty fields are left out, not sent as empty.
import type { BarrierKind, ReminderWish, Tested, Words } from '../../generated/types';

export interface StepForm {
  words: string;
  carrier: string;
  goal: string;
  first_move: string;
  cue: string;
  due_on: string;
  /** How often, for a step that repeats. */
  rhythm: string;
  confidence: number | null;
  reminder: ReminderWish | undefined;
  if_cue: string;
  /** Of what kind that is, where nobody has an answer to it yet. */
  kind: BarrierKind | '';
  then_response: string;
  /** Asked, and nothing came to mind. */
  nothing: boolean;
  /** The carrier chose to skip the test. */
  skipped: boolean;
  /** What the carrier said out loud. */
  aloud: string;
}

export const EMPTY: StepForm = {
  words: '',
  carrier: '',
  goal: '',
  first_move: '',
  cue: '',
  due_on: '',
  rhythm: '',
  confidence: null,
  reminder: undefined,
  if_cue: '',
  kind: '',
  then_response: '',
  nothing: false,
  skipped: false,
  aloud: '',
};

/** From here on somebody is sure enough. */
const SURE = 7;

export const REMINDERS: readonly ReminderWish[] = ['none', 'from_facilitator', 'from_someone_else'];

/** The real-life test: asked is how sure *and* what could get in the way; a skip is a choice, too. */
export function testOf(form: StepForm): Tested {
  if (form.skipped) return 'skipped';
  const asked = form.confidence !== null && (form.nothing || form.if_cue.trim() !== '');
  return asked ? 'asked' : 'unknown';
}

/** Whether somebody is less sure than it takes, with no answer made ready for when it gets hard. */
export function isTooUnsure(form: StepForm): boolean {
  const ready = form.if_cue.trim() && form.then_response.trim();
  return !form.skipped && form.confidence !== null && form.confidence < SURE && !ready;
}

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
    ...(form.rhythm.trim() ? { rhythm: form.rhythm.trim() } : {}),
    ...(form.confidence === null ? {} : { confidence: form.confidence }),
    ...(form.reminder ? { reminder: form.reminder } : {}),
    tested: testOf(form),
    ...(form.aloud.trim() ? { committed_words: { ...words, text: form.aloud.trim() } } : {}),
    ...(if_then.if_cue && if_then.then_response ? { if_then } : {}),
    // What could get in the way is theirs, with an answer to it or without.
    ...(if_then.if_cue && !if_then.then_response
      ? {
          in_the_way: { ...words, text: if_then.if_cue },
          ...(form.kind ? { in_the_way_kind: form.kind } : {}),
        }
      : {}),
  };
}
