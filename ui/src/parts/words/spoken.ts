// Words as they go into the file: typed as spoken where somebody is named, else nobody's record.
import type { Words } from '../../generated/types';
import { todayHere } from '../../shared/when';
import { here } from '../../state/here.svelte';

/** Words typed as a person spoke them today. */
export function spoken(text: string, by: string): Words {
  const said = { text: text.trim(), lang: here.language };
  if (!by) return { ...said, origin: 'not_recorded' };
  return { ...said, said_by: by, said_on: todayHere(), origin: 'verbatim' };
}
