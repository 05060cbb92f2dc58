// Signs that a need is met or a goal reached, told person by person: nobody's number is mixed with another's.
import type { OutcomeRow, OutcomeSaid, PersonView } from '../../generated/types';
import { t } from '../../shared/strings.svelte';
import { dayShort } from '../../shared/when';
import type { Field } from '../fields/fields';

/** What one person said over time. */
export interface Told {
  by: PersonView | null;
  said: OutcomeSaid[];
}

/** Who said what, in the order in which they first spoke. */
export function told(row: OutcomeRow): Told[] {
  const found: Told[] = [];
  for (const one of row.said) {
    const before = found.find((person) => person.by?.id === one.by?.id);
    if (before) before.said.push(one);
    else found.push({ by: one.by, said: [one] });
  }
  return found;
}

/** `2 (Sep 1), 5 (Oct 3)` */
export const numbers = (said: readonly OutcomeSaid[]) =>
  said.map(({ value, on }) => t('w-sign-number', { value, on: dayShort(on) })).join(', ');

/** The fields of one more sign. */
export const signFields = (): Field[] => [
  { kind: 'text', name: 'words', label: t('w-sign-words'), hint: t('w-sign-hint'), theirs: true },
  { kind: 'person', name: 'by', label: t('w-who-said') },
  { kind: 'text', name: 'baseline', label: t('w-sign-now') },
  { kind: 'text', name: 'how_often', label: t('w-sign-often') },
];

const NUMBERS = Array.from({ length: 11 }, (_, n) => ({ value: String(n), label: String(n) }));

/** The fields of a number. The family says first: until then nobody else is asked. */
export const numberFields = (people: PersonView[]): Field[] => [
  { kind: 'person', name: 'by', label: t('w-sign-says'), people },
  { kind: 'pick', name: 'value', label: t('w-sign-far'), options: NUMBERS, none: '' },
  { kind: 'text', name: 'words', label: t('w-sign-about'), theirs: true },
];
