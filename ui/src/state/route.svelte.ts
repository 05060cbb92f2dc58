// Where the facilitator is. Ids only: it survives a lock, and holds nothing anybody could read.
export type Section = 'plan' | 'story' | 'team' | 'between' | 'going' | 'meetings' | 'papers';

/** What was looked for on a page: a record, and the day it is of. */
export interface Found {
  record: string;
  on?: string;
}

export type Place =
  | { at: 'today' }
  | { at: 'families' }
  | { at: 'new-family' }
  | { at: 'settings' }
  | { at: 'practice' }
  | { at: 'own-work' }
  | { at: 'deadlines'; family: string }
  | { at: 'two-versions' }
  | { at: 'family'; family: string; section: Section; found?: Found }
  | { at: 'since'; family: string }
  | { at: 'begin'; family: string; meeting?: string }
  | { at: 'meeting'; family: string; meeting: string }
  | { at: 'safety'; family?: string };

class Route {
  place = $state.raw<Place>({ at: 'today' });
  #before: Place[] = [];

  /** Goes somewhere; Escape comes back. */
  go(place: Place) {
    if (same(place, this.place)) return;
    this.#before.push(this.place);
    if (this.#before.length > 30) this.#before.shift();
    this.place = place;
  }

  /** Goes somewhere with no way back: the place before is over. */
  instead(place: Place) {
    this.place = place;
  }

  /** Back to the place one came from. */
  back() {
    this.place = this.#before.pop() ?? { at: 'today' };
  }

  /** Whether there is a place to go back to. */
  get isFrom(): boolean {
    return this.#before.length > 0;
  }

  /** The family in hand, if one is. */
  get family(): string | undefined {
    return 'family' in this.place ? this.place.family : undefined;
  }

  /** The meeting in hand, if one is. */
  get meeting(): string | undefined {
    return this.place.at === 'meeting' ? this.place.meeting : undefined;
  }
}

function same(a: Place, b: Place): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

export const route = new Route();
