// What can be told between meetings, in the order in which it is offered, and what is on hand of it.
import type { CrisisView, DraftView, FollowedRow } from '../../generated/types';

export const KINDS = [
  'another-way',
  'win',
  'check-in',
  'reminder',
  'life-event',
  'incident',
  'crisis',
  'pause',
] as const;
export type Kind = (typeof KINDS)[number];

/** The kind that is open first: what somebody was still writing, else the one with a key of its own. */
export function firstKind(drafts: readonly DraftView[], wanted = ''): Kind {
  const slots = [wanted, ...drafts.map((draft) => draft.slot)];
  return KINDS.find((kind) => slots.includes(kind)) ?? 'another-way';
}

/** One crisis and the three things that follow it. */
export interface Followed {
  incident: string;
  rows: FollowedRow[];
  open: boolean;
}

/** What follows each crisis, those with something open first. */
export function followed(view: CrisisView): Followed[] {
  const found: Followed[] = [];
  for (const row of view.rows) {
    const known = found.find((one) => one.incident === row.incident);
    if (known) known.rows.push(row);
    else found.push({ incident: row.incident, rows: [row], open: false });
  }
  for (const one of found) one.open = one.rows.some((row) => !row.done_on);
  return found.sort((a, b) => Number(b.open) - Number(a.open));
}
