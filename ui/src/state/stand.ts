// Where somebody is on the screen: the page, the field, the place in its text. The core is told while
// they work, so that unlocking comes back to the same cursor. Names and numbers only, never a text.
import { tick } from 'svelte';
import { call } from '../platform';
import { type Place, route } from './route.svelte';
import { session } from './session.svelte';

/** A pause in moving about, after which it is told. */
const PAUSE_MS = 400;
/** A page asks before it shows its fields. */
const PATIENCE_MS = 3000;

interface Cursor {
  key: string;
  /** Which of several with the same name. */
  nth: number;
  from?: number;
  to?: number;
}

interface Standing {
  page: Place;
  cursor?: Cursor;
}

const PAGES = [
  'today',
  'families',
  'new-family',
  'settings',
  'practice',
  'own-work',
  'deadlines',
  'family',
  'since',
  'begin',
  'meeting',
  'safety',
  'two-versions',
];

function named(key: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)];
}

function isText(it: Element | null): it is HTMLInputElement | HTMLTextAreaElement {
  return (
    it instanceof HTMLTextAreaElement || (it instanceof HTMLInputElement && it.type === 'text')
  );
}

function cursorNow(): Cursor | undefined {
  const at = document.activeElement;
  if (!(at instanceof HTMLElement) || !at.dataset.key) return undefined;
  const key = at.dataset.key;
  const cursor = { key, nth: named(key).indexOf(at) };
  if (!isText(at)) return cursor;
  return { ...cursor, from: at.selectionStart ?? 0, to: at.selectionEnd ?? 0 };
}

class Stand {
  #told = '';
  #pause: ReturnType<typeof setTimeout> | undefined;

  /** Tells it after a pause. */
  moved = () => {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.tell(), PAUSE_MS);
  };

  /** Tells it at once: whoever locks right after a step comes back to it. */
  async tell() {
    clearTimeout(this.#pause);
    if (!session.open) return;
    const cursor = cursorNow();
    const place: Standing = { page: route.place, ...(cursor && { cursor }) };
    const text = JSON.stringify(place);
    if (text === this.#told) return;
    this.#told = text;
    await call('session.stand_at', { place }).catch(() => undefined);
  }

  /** Goes back to where somebody was. Says whether it knew. */
  comeBack(kept: unknown): boolean {
    const place = kept as Standing | null;
    if (!place?.page || !PAGES.includes(place.page.at)) return false;
    route.instead(place.page);
    if (place.cursor) this.#find(place.cursor);
    return true;
  }

  /** Puts the cursor back as soon as its field is there, unless somebody went on meanwhile. */
  #find(cursor: Cursor) {
    const until = Date.now() + PATIENCE_MS;
    const over = new AbortController();
    const once = { capture: true, signal: over.signal };
    for (const event of ['keydown', 'pointerdown'])
      document.addEventListener(event, () => over.abort(), once);
    const look = () => {
      if (over.signal.aborted) return;
      const at = named(cursor.key)[Math.max(cursor.nth, 0)];
      if (!at && Date.now() < until) return void setTimeout(look, 50);
      over.abort();
      if (at) void tick().then(() => put(at, cursor));
    };
    void tick().then(look);
  }

  start(): () => void {
    const events = ['focusin', 'selectionchange', 'click'];
    events.forEach((event) => document.addEventListener(event, this.moved, true));
    return () => events.forEach((event) => document.removeEventListener(event, this.moved, true));
  }
}

function put(at: HTMLElement, cursor: Cursor) {
  const fold = at.closest('details');
  if (fold) fold.open = true;
  at.focus();
  if (isText(at) && cursor.from !== undefined)
    at.setSelectionRange(cursor.from, cursor.to ?? cursor.from);
}

export const stand = new Stand();
