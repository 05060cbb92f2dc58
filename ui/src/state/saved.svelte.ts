// When the last write became durable, and how many changes only this laptop holds.
class Saved {
  at = $state<string>();
  waiting = $state(0);

  /** A write is on the disk. */
  tell(at: string, changes = 1) {
    this.at = at;
    this.waiting += changes;
  }
}

export const saved = new Saved();
