// The laptop in somebody else's hands: nothing of the file is on the page while it is, but what was
// handed to them, and the program speaks to them in their own language where it can.
import type { ConsentRow, RulerRow } from '../generated/types';
import { type Language, locale, speaking } from '../shared/strings.svelte';
import { ask } from './asked.svelte';
import { hidden } from './hidden';

interface ToSomebody {
  person: string;
  called: string;
  /** The language it speaks to them in; nothing where it knows none of theirs. */
  lang: string;
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
  | {
      what: 'sign';
      person: string;
      called: string;
      lang: string;
      family: string;
      row: ConsentRow;
    }
  | { what: 'family'; family: string };

function speak(language: Language) {
  speaking.language = language;
  document.documentElement.lang = locale();
}

class Handover {
  to = $state.raw<Handed>();
  /** The language of this laptop, while it speaks another. */
  #ours: Language | undefined;

  /** Hands the laptop over. */
  begin(to: Handed) {
    ask.none();
    this.to = to;
    hidden.set('hands', true);
    const theirs = 'lang' in to ? to.lang : '';
    if (theirs !== 'en' && theirs !== 'es') return;
    this.#ours ??= speaking.language;
    speak(theirs);
  }

  /** The facilitator has it back. */
  end() {
    this.to = undefined;
    hidden.set('hands', false);
    if (this.#ours) speak(this.#ours);
    this.#ours = undefined;
  }
}

export const handover = new Handover();
