// The only door to the host. To run the same window elsewhere, swap one line: where `host` is from.
import type { Commands } from '../generated/commands';
import type { Fault, Notice, SessionEvent } from '../generated/types';
import { host } from './tauri';

interface Events {
  notice: Notice;
  session: SessionEvent;
  /** In the family's window: its page changed. */
  shown: unknown;
  /** In the facilitator's: somebody is at the family's window, or wants the cover. */
  household: 'seen' | 'cover';
}

/** Asks the case file for something. Rejects with a `Fault`, never with anything else. */
export async function call<K extends keyof Commands>(
  name: K,
  payload: Commands[K]['request'],
): Promise<Commands[K]['reply']> {
  try {
    return (await host.call(name, payload)) as Commands[K]['reply'];
  } catch (thrown) {
    throw asFault(thrown);
  }
}

/** Hears an event of the host until the returned function is called. */
export function listen<E extends keyof Events>(
  event: E,
  heard: (payload: Events[E]) => void,
): () => void {
  let stop: (() => void) | undefined;
  let stopped = false;
  void host
    .listen(event, (payload) => heard(payload as Events[E]))
    .then((undo) => (stopped ? undo() : (stop = undo)));
  return () => {
    stopped = true;
    stop?.();
  };
}

/** Has the host told of whatever is copied out of the pages, until the returned function is called. */
export function copies(): () => void {
  const tell = () => void host.copied().catch(() => undefined);
  const events = ['copy', 'cut'];
  events.forEach((event) => document.addEventListener(event, tell, true));
  return () => events.forEach((event) => document.removeEventListener(event, tell, true));
}

/** Text size of the whole page, 1 = 100 %. Layouts react to it as to a narrower window. */
export async function zoom(factor: number): Promise<void> {
  await host.zoom(factor).catch(() => undefined);
}

/** Whether this is the family's own window. */
export function isBeside(): boolean {
  return host.isBeside();
}

/** How the family's window is to look. */
export interface Like {
  theme: string;
}

/** The family's own window, as the two windows speak of it to the shell. */
export const beside = {
  /** Opens it for one family, or turns it to that family. */
  async open(family: string, like: Like): Promise<void> {
    await host.beside('household.open', { family, like }).catch((thrown: unknown) => {
      throw asFault(thrown);
    });
  },
  /** Takes it out of sight, or brings it back. */
  async cover(on: boolean): Promise<void> {
    await host.beside('household.cover', { on }).catch(() => undefined);
  },
  async say(name: 'household.seen' | 'household.cover' | 'household.close'): Promise<void> {
    await host.beside(name, {}).catch(() => undefined);
  },
  async like(): Promise<Like> {
    const like = await host.beside('household.like', {}).catch(() => undefined);
    return (like as Like | undefined) ?? { theme: 'system' };
  },
};

function asFault(thrown: unknown): Fault {
  if (typeof thrown === 'object' && thrown !== null && 'code' in thrown) return thrown as Fault;
  return { code: 'bridge.no_answer', params: {}, retry: true };
}
