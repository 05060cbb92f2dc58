// Who is asked something before the close: carriers say their part back; others of the family who
// are here carry nothing new, and are offered the private questions all the same.
import type { MeetingView, ReadbackRow } from '../../generated/types';

/** Carriers first, then the rest of the family that is here. */
export const asked = (view: MeetingView): ReadbackRow[] => view.readbacks;

/** Whether nothing is left to ask this person. */
export const isAsked = (_: MeetingView, row: ReadbackRow): boolean =>
  row.carries ? row.said !== null : row.pulse_offered;

/** Whether this person has a part to say back. */
export const isCarrier = (_: MeetingView, row: ReadbackRow): boolean => row.carries;
