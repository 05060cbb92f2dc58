// Three states of the screen. The timers read two clocks and listen before anything else does: an open
// dialog or a search with text in it holds nothing back, and neither does a clock that was set back.
import { tick } from 'svelte';
import { beside, call } from '../platform';
import { type Moment, moment, since } from '../shared/later';
import { hidden } from './hidden';
import { route } from './route.svelte';
import { session } from './session.svelte';

const SEEN_EVERY_MS = 15_000;

class Cover {
  on = $state(false);
  /** Whether the passphrase is wanted: covered by itself, or too long ago. */
  wanted = $state(false);
  #put = moment();
  #touched = moment();
  #told?: Moment;
  #focus: Element | null = null;

  /** Covers at once. */
  put(by: 'key' | 'idle') {
    if (this.on || !session.open) return;
    this.#focus = document.activeElement;
    document.documentElement.classList.add('covered');
    this.on = true;
    this.wanted = by === 'idle';
    this.#put = moment();
    hidden.set('cover', true);
    void beside.cover(true);
  }

  /** A page that was drawn anew while nothing of the file was on the screen: nobody knows in whose
   * hands it is. */
  comeBack() {
    if (session.view?.covered) this.put('idle');
  }

  /** The cover key again: comes back within the idle limit, else asks. */
  turn() {
    if (!this.on) return this.put('key');
    if (this.wanted || since(this.#put) >= this.#limit()) this.wanted = true;
    else this.take();
  }

  /** Takes the cover off and puts focus back. */
  take() {
    document.documentElement.classList.remove('covered');
    this.on = this.wanted = false;
    this.#touched = moment();
    hidden.set('cover', false);
    void beside.cover(false);
    const focus = this.#focus;
    this.#focus = null;
    void tick().then(() => focus instanceof HTMLElement && focus.isConnected && focus.focus());
  }

  /** Somebody is at the family's own window, or wants both covered. */
  beside(said: 'seen' | 'cover') {
    if (said === 'cover') this.put('key');
    else if (!this.on) this.#touched = moment();
  }

  #limit(): number {
    const { cover_minutes, cover_minutes_meeting } = session.settings;
    return (route.place.at === 'meeting' ? cover_minutes_meeting : cover_minutes) * 60_000;
  }

  #touch = () => {
    if (!session.open || this.on) return;
    this.look();
    if (this.on || !session.open) return;
    this.#touched = moment();
    if (this.#told && since(this.#told) < SEEN_EVERY_MS) return;
    this.#told = this.#touched;
    void call('session.seen', {}).catch(() => session.ask());
  };

  /** Compares the clock with the limits. */
  look = () => {
    if (!session.open) {
      this.#touched = moment();
      if (this.on) this.take();
      return;
    }
    const idle = since(this.#touched);
    if (idle >= this.#limit()) this.put('idle');
    if (idle >= session.settings.lock_minutes * 60_000) void session.lock();
  };

  start(): () => void {
    const events = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'];
    events.forEach((event) =>
      addEventListener(event, this.#touch, { capture: true, passive: true }),
    );
    document.addEventListener('visibilitychange', this.look, true);
    const timer = setInterval(this.look, 1000);
    return () => {
      events.forEach((event) => removeEventListener(event, this.#touch, true));
      document.removeEventListener('visibilitychange', this.look, true);
      clearInterval(timer);
    };
  }
}

export const cover = new Cover();
