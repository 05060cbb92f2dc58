// Things that wait a little: a write that follows the hand at a distance, how long ago something was,
// and a request's own id.

/**
 * Calls `act` once things rest for `rest` ms, and at the latest `most` ms after the first call, by the
 * clock that nobody can set.
 */
export function resting(act: () => void, rest: number, most: number) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let first = 0;
  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const now = () => {
    stop();
    act();
  };
  return {
    soon() {
      if (!timer) first = performance.now();
      clearTimeout(timer);
      timer = setTimeout(now, Math.max(0, Math.min(rest, first + most - performance.now())));
    },
    /** Does at once what still waits. */
    flush() {
      if (timer) now();
    },
    stop,
  };
}

/** When something was: by the clock on the wall, and by one that nobody can set. */
export interface Moment {
  wall: number;
  steady: number;
}

/** Now. */
export const moment = (): Moment => ({ wall: Date.now(), steady: performance.now() });

/** Milliseconds since then. The wall clock counts sleep but can be set back; the other stops in sleep. */
export function since(then: Moment, now = moment()): number {
  return Math.max(now.wall - then.wall, now.steady - then.steady);
}

/** A fresh id for a request, so that asking twice does it once. */
export function requestId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
