// When and where a meeting to come is: as a form holds it, and as the core asks for it.
import { momentHere } from '../../shared/when';

export interface Planned {
  day: string;
  time: string;
  place: string;
}

/** What stands, as the beginning of a form. */
export function standing(row: { at: string | null; place: string }): Planned {
  const at = row.at ?? '';
  return { day: at.slice(0, 10), time: at.slice(11, 16), place: row.place };
}

/** A day alone stays a day: no hour is made up. */
export function plannedAt({ day, time, place }: Planned): { planned_at: string; place?: string } {
  return {
    planned_at: time ? momentHere(day, time) : day,
    ...(place.trim() ? { place: place.trim() } : {}),
  };
}
