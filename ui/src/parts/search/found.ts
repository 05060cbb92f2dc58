// Hits by family, acts by name, and where a hit lies.
import type { FoundView } from '../../generated/types';
import type { Place } from '../../state/route.svelte';
import type { Act } from './commands';

export interface Group {
  family: string;
  name: string;
  hits: FoundView[];
}

/** Hits by family, in the order in which the families came. */
export function grouped(hits: readonly FoundView[]): Group[] {
  const groups: Group[] = [];
  for (const hit of hits) {
    const known = groups.find((group) => group.family === hit.family);
    if (known) known.hits.push(hit);
    else groups.push({ family: hit.family, name: hit.name, hits: [hit] });
  }
  return groups;
}

/** Text without accents and capitals. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Acts whose name holds every word. */
export function matching(acts: readonly Act[], text: string): Act[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  return acts.filter((act) => words.every((word) => fold(act.name).includes(word)));
}

const STORY = ['vision', 'strength', 'need', 'culture_note'];
const BETWEEN = [
  'win',
  'incident',
  'reminder',
  'check_in',
  'pause',
  'life_event',
  'accommodation',
  'adaptation',
];
const MEETING = ['note', 'meeting', 'agenda_item', 'decision'];

/** The page on which a found record is shown. */
export function placeOf({ family, kind, record, on }: FoundView): Place {
  if (kind === 'crisis_plan') return { at: 'safety', family };
  const section = STORY.includes(kind)
    ? 'story'
    : BETWEEN.includes(kind)
      ? 'between'
      : MEETING.includes(kind)
        ? 'meetings'
        : kind === 'person' || kind === 'team_member'
          ? 'team'
          : 'plan';
  const found = { record, ...(on ? { on: on.slice(0, 10) } : {}) };
  return { at: 'family', family, section, ...(section === 'meetings' ? { found } : {}) };
}

/** A snippet cut where the words looked for begin and end: the odd parts are what matched. */
export function cut(snippet: string, text: string): string[] {
  const plain = snippet.normalize('NFC');
  const folded = [...plain].map((letter) => fold(letter) || ' ').join('');
  const word = fold(text).trim().split(/\s+/)[0] ?? '';
  const at = word && folded.length === plain.length ? folded.indexOf(word) : -1;
  if (at < 0) return [plain];
  return [plain.slice(0, at), plain.slice(at, at + word.length), plain.slice(at + word.length)];
}
