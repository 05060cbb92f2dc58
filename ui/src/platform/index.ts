// The only door to the host. To run the same window elsewhere, swap one line: where `host` is from.
import type { Commands } from '../generated/commands';
import type { Fault, Notice, SessionEvent } from '../generated/types';
import { host } from './tauri';

interface Events {
  notice: Notice;
  session: SessionEvent;
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

function asFault(thrown: unknown): Fault {
  if (typeof thrown === 'object' && thrown !== null && 'code' in thrown) return thrown as Fault;
  return { code: 'bridge.no_answer', params: {}, retry: true };
}
