// Whether nothing of the file is on the screen: it is covered, or in somebody else's hands. The core is
// told, so that a page drawn anew meanwhile begins covered. One word after the other, the last one holds.
import { call } from '../platform';
import { stand } from './stand';

class Hidden {
  #by = new Set<'cover' | 'hands'>();
  #told = Promise.resolve();

  /** The cover is on, or somebody else has the laptop. */
  set(by: 'cover' | 'hands', on: boolean) {
    const before = this.#by.size > 0;
    if (on) this.#by.add(by);
    else this.#by.delete(by);
    const now = this.#by.size > 0;
    if (now === before) return;
    // A page drawn anew comes back to where one was.
    if (now) void stand.tell();
    this.#told = this.#told.then(() =>
      call('session.cover', { on: now }).then(
        () => undefined,
        () => undefined,
      ),
    );
  }
}

export const hidden = new Hidden();
