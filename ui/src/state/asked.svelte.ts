// Small sheets that a key opens from anywhere.
class Asked {
  search = $state(false);
  keys = $state(false);
  ownWay = $state(false);

  /** Closes them all: at a lock, and when the laptop is handed over. */
  none() {
    this.search = this.keys = this.ownWay = false;
  }
}

export const ask = new Asked();
