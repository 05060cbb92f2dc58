// Who a note is for, as the line offers it, and the marks that say so. Invariant: the first one is open to
// the team and writes no mark at all.
import type { Privacy, SourceSegment } from '../../generated/types';

export const NOTE_FOR = ['team', 'staff', 'apart', 'clinic'] as const;
export type NoteFor = (typeof NOTE_FOR)[number];

interface Marks {
  privacy?: Privacy;
  segment?: SourceSegment;
}

export const MARKS: Record<NoteFor, Marks> = {
  team: {},
  staff: { privacy: 'staff_only' },
  apart: { privacy: 'restricted' },
  clinic: { segment: 'part2_sud' },
};
