// When the last write became durable, how many changes only this laptop holds, and what is on no disk.
import { SvelteSet } from 'svelte/reactivity';

class Saved {
  at = $state<string>();
  waiting = $state(0);
  /** Fields whose text could not be put on the disk; each tries again by itself. */
  unkept = new SvelteSet<string>();

  /** A write is on the disk. */
  tell(at: string, changes = 1) {
    this.at = at;
    this.waiting += changes;
  }
}

export const saved = new Saved();
