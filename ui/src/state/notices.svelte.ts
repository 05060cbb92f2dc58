// Turns "something changed" into "ask again". The host never names a screen; screens watch a file.
import { listen } from '../platform';

class Notices {
  #rounds = $state<Record<string, number>>({});

  /** Read inside an effect: it runs again when this family's file changed. */
  watch(family: string): number {
    return (this.#rounds[family] ?? 0) + (this.#rounds['*'] ?? 0);
  }

  /** A file changed; `*` is the list of families and this laptop's choices. */
  tell(family: string | null | undefined) {
    const of = family ?? '*';
    this.#rounds[of] = (this.#rounds[of] ?? 0) + 1;
  }

  /** Everything may have changed. */
  tellAll() {
    for (const of of new Set(['*', ...Object.keys(this.#rounds)])) this.tell(of);
  }

  start(): () => void {
    return listen('notice', (notice) => {
      if (notice.areas.length === 1 && notice.areas[0] === 'drafts') return;
      this.tell(notice.family);
    });
  }
}

export const notices = new Notices();
