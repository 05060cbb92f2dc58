// How far everything has come at the agency's office, for whoever shows it: the chip, its panel, the
// inbox of what was written twice. Asked again after every change, and while somebody is on the way.
import type { OfficeView } from '../generated/types';

class OfficeState {
  view = $state.raw<OfficeView>();

  /** Whether this laptop belongs to an agency's office, or is about to. */
  get isKnown(): boolean {
    return !!this.view?.place;
  }

  /** How many things were written twice. */
  get twice(): number {
    return this.view?.conflicts ?? 0;
  }
}

export const office = new OfficeState();
