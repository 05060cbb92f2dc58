// What can be told between meetings, in the order in which it is offered, and what is on hand of it.
import type { CrisisRow, CrisisView, DraftView, FollowedRow } from '../../generated/types';

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

/** Kinds that ask for their own days. */
export const hasItsDays = (kind: Kind): boolean => kind === 'pause' || kind === 'crisis';

/** The kind that is open first: what somebody was still writing, else the one with a key of its own. */
export function firstKind(
  drafts: readonly DraftView[],
  wanted = '',
  kinds: readonly Kind[] = KINDS,
): Kind {
  const slots = [wanted, ...drafts.map((draft) => draft.slot)];
  return kinds.find((kind) => slots.includes(kind)) ?? kinds[0] ?? 'another-way';
}

/** One crisis and the three things that follow it. */
export interface Followed {
  incident: string;
  rows: FollowedRow[];
  crisis?: CrisisRow;
  open: boolean;
}

/** What follows each crisis, those with something open first. */
export function followed(view: CrisisView): Followed[] {
  const found: Followed[] = view.crises.map((crisis) => ({
    incident: crisis.id,
    rows: [],
    crisis,
    open: false,
  }));
  for (const row of view.rows) {
    const known = found.find((one) => one.incident === row.incident);
    if (known) known.rows.push(row);
    else found.push({ incident: row.incident, rows: [row], open: false });
  }
  for (const one of found)
    one.open = (one.crisis && !one.crisis.ended_at) || one.rows.some((row) => !row.done_on);
  return found.sort((a, b) => Number(b.open) - Number(a.open));
}

/** What is learned from a crisis: how it went, then lists with one thing a line. */
export interface Learned {
  text: string;
  what_worked: string;
  needs_seen: string;
  changes_made: string;
}

export const LEARNED = ['text', 'what_worked', 'needs_seen', 'changes_made'] as const;

/** One thing a line, without empty ones. */
export function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}
