// Writing into a family's file. No optimism: the screen changes when the commit has answered.
import type { Commands } from '../generated/commands';
import type { Fault, OfFamily, Written } from '../generated/types';
import { call } from '../platform';
import { requestId } from '../shared/later';
import { here } from './here.svelte';
import { notices } from './notices.svelte';
import { saved } from './saved.svelte';

type Writes = {
  [K in keyof Commands]: Commands[K]['request'] extends OfFamily
    ? Commands[K]['reply'] extends Written
      ? K
      : never
    : never;
}[keyof Commands];

export type Writing<K extends Writes> = Omit<Commands[K]['request'], 'family'>;

/** Moves on the map, which keep nothing in a step. */
const MOVES = ['meeting.go', 'meeting.mark_step', 'meeting.order_steps', 'meeting.begin'];

/** Writes one thing, and tells every screen that watches this family. */
export async function write<K extends Writes>(
  name: K,
  family: string,
  what: Writing<K>,
): Promise<Written> {
  const payload = { request: requestId(), ...what, family } as Commands[K]['request'];
  const written = (await call(name, payload)) as Written;
  if (here.meeting && here.step && !MOVES.includes(name)) here.kept.add(here.step);
  saved.tell(written.saved_at);
  notices.tell(family);
  return written;
}

/** Something being done, and why it was not: shown beside the thing that was pressed. */
export class Doing {
  fault = $state.raw<Fault>();
  busy = $state(false);
  #last: Promise<unknown> = Promise.resolve();

  /** Runs it after what runs now: two numbers set at once are both kept. Says whether it happened. */
  run(act: () => Promise<unknown>): Promise<boolean> {
    const turn = this.#last.then(() => this.#now(act));
    this.#last = turn;
    return turn;
  }

  /** Runs it unless something runs: Enter pressed twice keeps one thing once. */
  async once(act: () => Promise<unknown>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    return this.run(act);
  }

  async #now(act: () => Promise<unknown>): Promise<boolean> {
    this.busy = true;
    try {
      await act();
      this.fault = undefined;
      return true;
    } catch (fault) {
      this.fault = fault as Fault;
      return false;
    } finally {
      this.busy = false;
    }
  }
}
