// The laptop in somebody else's hands: nothing of the file is on the page while it is, but what was
// handed to them.
import type { ConsentRow, RulerRow } from '../generated/types';
import { ask } from './asked.svelte';

interface ToSomebody {
  person: string;
  called: string;
  family: string;
  meeting: string;
}

/** One question about one goal, for the hands of one person. */
export interface Asked {
  row: RulerRow;
  goal: { text: string; lang: string };
}

export type Handed =
  | (ToSomebody & { what: 'pulse' })
  | (ToSomebody & { what: 'rulers'; asks: Asked[] })
  | { what: 'sign'; person: string; called: string; family: string; row: ConsentRow }
  | { what: 'family'; family: string };

class Handover {
  to = $state.raw<Handed>();

  /** Hands the laptop over. */
  begin(to: Handed) {
    ask.none();
    this.to = to;
  }

  /** The facilitator has it back. */
  end() {
    this.to = undefined;
  }
}

export const handover = new Handover();
