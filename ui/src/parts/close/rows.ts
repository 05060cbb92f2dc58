// Who is asked something before the close: the list comes from the file, carriers first. Others of the
// family who are here carry nothing, and are offered the private questions all the same.
import type { ReadbackRow } from '../../generated/types';

/** Whether nothing is left to ask this person. */
export function isAsked(row: ReadbackRow): boolean {
  return row.carries ? row.said !== null : row.pulse_offered;
}
