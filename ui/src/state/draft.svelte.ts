// Text that is still being written. On the disk within two seconds, at blur, and before a lock;
// back in its field, with the caret, after anything. The write that finishes it ends it.
import type { DraftView } from '../generated/types';
import { call } from '../platform';
import { requestId, resting } from '../shared/later';
import { here } from './here.svelte';
import { saved } from './saved.svelte';

/** What a write carries from the draft it finishes. */
export interface Done {
  request: string;
  draft_done?: { meeting?: string; slot: string };
}

/** Whose file a form's draft lies in, and what was found there. */
export interface Home {
  family: string;
  meeting?: string | undefined;
  drafts: DraftView[];
}

/** What was being written in a family's file, or on one's own side, for a form on neither's page. */
export const homeOf = (family?: string): Promise<Home> =>
  call('draft.of', family ? { family } : {});

// eslint-disable-next-line svelte/prefer-svelte-reactivity -- nothing on screen shows this list
const OPEN = new Set<Draft<object>>();

/** What could not be put on the disk is tried again so soon. */
const AGAIN_AFTER_MS = 3000;

/** What stands in a form beyond what was sent of it. */
export function typedSince<T extends object>(sent: T, now: T, empty: T): T {
  const rest = { ...empty } as Record<string, unknown>;
  for (const [name, value] of Object.entries(now)) {
    const was = (sent as Record<string, unknown>)[name];
    if (typeof value !== 'string' || typeof was !== 'string' || value === was) continue;
    rest[name] = value.startsWith(was) ? value.slice(was.length).trimStart() : value;
  }
  return rest as T;
}

/** Puts every draft on the disk now. */
export async function keepAllDrafts(): Promise<void> {
  await Promise.all([...OPEN].map((draft) => draft.flush()));
}

export class Draft<T extends object> {
  now = $state() as T;
  /** Made once per thing written, so that writing it twice after a crash does it once. */
  request = $state(requestId());
  readonly slot: string;
  #home: Home;
  #family: string;
  #meeting: string | undefined;
  #empty: T;
  #kept = '';
  #keeping: Promise<void> = Promise.resolve();
  #wait = resting(() => void this.#keep(), 700, 1800);

  /** Call in a component: it lives as long as the component does. */
  constructor(slot: string, empty: T, home: Home = here) {
    this.slot = slot;
    this.#home = home;
    this.#family = home.family;
    this.#meeting = home.meeting;
    this.#empty = empty;
    this.now = { ...empty };
    this.#bring();
    $effect(() => {
      OPEN.add(this as unknown as Draft<object>);
      return () => {
        this.#wait.flush();
        OPEN.delete(this as unknown as Draft<object>);
      };
    });
  }

  #bring() {
    const found = this.#home.drafts.find((draft) => draft.slot === this.slot);
    if (!found) return;
    try {
      const { request, ...rest } = JSON.parse(found.content) as T & { request?: string };
      this.now = { ...this.#empty, ...(rest as unknown as T) };
      this.request = request ?? this.request;
      this.#kept = found.content;
    } catch {
      // A draft of another shape is left on the disk; the field starts empty.
    }
  }

  /** Something was typed. */
  typed() {
    this.#wait.soon();
  }

  /** Puts it on the disk now. */
  async flush(): Promise<void> {
    this.#wait.stop();
    await this.#keep();
  }

  /** From now on it begins with this: what stands in the file, and so is nobody's unkept writing. */
  begin(with_: T) {
    this.#empty = { ...with_ };
    this.now = { ...with_ };
  }

  /** Finishes it: `act` writes, carrying `done`, so that the draft goes in the same transaction. */
  async finish(act: (done: Done) => Promise<unknown>): Promise<void> {
    this.#wait.stop();
    await this.#keeping;
    const where = this.#meeting ? { meeting: this.#meeting } : {};
    const draft = this.#kept ? { draft_done: { ...where, slot: this.slot } } : {};
    const sent = { ...this.now };
    try {
      await act({ request: this.request, ...draft });
    } catch (refused) {
      // It stands in its field still, so it goes on the disk as what is typed does.
      this.typed();
      throw refused;
    }
    this.#forget(sent);
  }

  /** What was typed after it was sent is the beginning of the next. */
  #forget(sent: T = this.now) {
    const rest = typedSince(sent, this.now, this.#empty);
    saved.unkept.delete(this.slot);
    this.now = rest;
    if (!this.#isEmpty()) this.typed();
    this.request = requestId();
    this.#kept = '';
    this.#home.drafts = this.#others();
  }

  /** The writer let it go. */
  async letGo(): Promise<void> {
    this.#wait.stop();
    await this.#keeping;
    const kept = this.#kept;
    this.#forget();
    if (kept && this.#family) await call('draft.drop', this.#where()).catch(() => undefined);
  }

  #keep(): Promise<void> {
    const failed = () => {
      saved.unkept.add(this.slot);
      setTimeout(() => saved.unkept.has(this.slot) && this.typed(), AGAIN_AFTER_MS);
    };
    this.#keeping = this.#keeping
      .then(() => this.#keepNow())
      .then(() => void saved.unkept.delete(this.slot), failed);
    return this.#keeping;
  }

  async #keepNow() {
    if (!this.#family) return;
    const content = JSON.stringify({ ...this.now, request: this.request });
    if (content === this.#kept || (!this.#kept && this.#isEmpty())) return;
    const { saved_at } = await call('draft.keep', { ...this.#where(), content });
    this.#kept = content;
    this.#remember(content, saved_at);
    saved.tell(saved_at, 0);
  }

  #remember(content: string, saved_at: string) {
    const meeting = this.#meeting ?? null;
    const now = { slot: this.slot, content, saved_at, meeting };
    this.#home.drafts = [...this.#others(), now];
  }

  #others() {
    return this.#home.drafts.filter((draft) => draft.slot !== this.slot);
  }

  #isEmpty(): boolean {
    return JSON.stringify(this.now) === JSON.stringify(this.#empty);
  }

  #where() {
    const where = this.#meeting ? { meeting: this.#meeting } : {};
    return { family: this.#family, ...where, slot: this.slot };
  }
}
