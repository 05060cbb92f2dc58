// How large the family's page is written, in steps that the arrows and the keys take.
import { zoom } from '../platform';

const SIZES = [1, 1.25, 1.5, 1.75, 2] as const;

export class Sized {
  at = $state(0);

  get size(): number {
    return SIZES[this.at] ?? 1;
  }

  /** One step larger or smaller. */
  by(steps: number) {
    this.at = Math.min(SIZES.length - 1, Math.max(0, this.at + steps));
    void zoom(this.size);
  }
}

/** What a key does on the family's page: its size, and paging. Says whether it did anything. */
export function paged(event: KeyboardEvent, sized: Sized): boolean {
  if (event.ctrlKey || event.altKey || event.metaKey) return false;
  if (event.key === '+' || event.key === '=') sized.by(1);
  else if (event.key === '-') sized.by(-1);
  else if (event.key === 'ArrowRight') scrollBy(0, innerHeight * 0.85);
  else if (event.key === 'ArrowLeft') scrollBy(0, -innerHeight * 0.85);
  else return false;
  event.preventDefault();
  return true;
}

/** Two presses of Escape, one after the other: a child's elbow does not close the page. */
export class Twice {
  #at = 0;

  press(now: number = Date.now()): boolean {
    const soon = now - this.#at < 1500;
    this.#at = soon ? 0 : now;
    return soon;
  }
}
