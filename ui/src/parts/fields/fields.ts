// A short form as a list of fields, with what stands in them as texts. Only what was changed is handed
// over: a field that nobody touched says nothing.
import type { PersonView } from '../../generated/types';

interface Named {
  name: string;
  label: string;
  hint?: string;
}
export interface Choice {
  value: string;
  label: string;
}

export type Field =
  | (Named & { kind: 'text'; theirs?: boolean })
  | (Named & { kind: 'lines'; theirs?: boolean })
  | (Named & { kind: 'day'; weeks?: readonly number[] })
  | (Named & { kind: 'time' })
  | (Named & { kind: 'pick'; options: readonly Choice[]; none?: string })
  | (Named & { kind: 'person'; people?: PersonView[]; none?: string })
  | (Named & { kind: 'people'; people: readonly PersonView[] })
  | (Named & { kind: 'tick' });

/** What stands in the fields. A tick is `yes` or nothing; several people are their ids, parted by a space;
 * several things are one a line. */
export type Texts = Record<string, string>;

/** Fields side by side; words and ticks have a line of their own. */
export function inLines(fields: readonly Field[]): Field[][] {
  const lines: Field[][] = [];
  let beside: Field[] | undefined;
  for (const field of fields) {
    const isAlone =
      field.kind === 'tick' ||
      field.kind === 'people' ||
      field.kind === 'lines' ||
      (field.kind === 'text' && field.theirs);
    if (isAlone || !beside) lines.push((beside = []));
    beside.push(field);
    if (isAlone) beside = undefined;
  }
  return lines;
}

/** What was written anew. A day or a choice that was emptied says nothing: the file keeps the one it has. */
export function changed(fields: readonly Field[], was: Texts, now: Texts): Texts {
  const said: Texts = {};
  for (const { name, kind } of fields) {
    const text = (now[name] ?? '').trim();
    if (text === (was[name] ?? '').trim()) continue;
    const canEmpty = ['text', 'lines', 'tick', 'people'].includes(kind);
    if (text || canEmpty) said[name] = text;
  }
  return said;
}

/** Several things in one text, one a line. */
export const inRows = (text: string | undefined) =>
  (text ?? '')
    .split('\n')
    .map((row) => row.trim())
    .filter(Boolean);

/** Several people in one text. */
export const ids = (text: string | undefined) => (text ?? '').split(' ').filter(Boolean);

/** One more of them, or one less. */
export function toggled(text: string | undefined, id: string, on: boolean): string {
  const others = ids(text).filter((one) => one !== id);
  return [...others, ...(on ? [id] : [])].join(' ');
}
