// Small sheets that a key opens from anywhere.

/** A record, and what it says. */
export interface Thing {
  family: string;
  kind: string;
  record: string;
  says: string;
}

class Asked {
  search = $state(false);
  keys = $state(false);
  ownWay = $state(false);
  undo = $state(false);
  /** The thing whose earlier words are wanted. */
  kept = $state.raw<Thing>();

  /** Closes them all: at a lock, and when the laptop is handed over. */
  none() {
    this.search = this.keys = this.ownWay = this.undo = false;
    this.kept = undefined;
  }
}

export const ask = new Asked();
