// What of a kept thing can be said anew, by its kind: the fields, and the commands that keep them. One
// table for all of them; what is not in it can only be taken back or taken off the page.
import type {
  NeedStatus,
  OrdinaryMoment,
  StepStatus,
  WrittenRow,
  Words,
} from '../../generated/types';
import { t } from '../../shared/strings.svelte';
import { choiceWord } from '../../state/sentences';
import { write } from '../../state/write.svelte';
import type { Done } from '../../state/draft.svelte';
import { here } from '../../state/here.svelte';
import { type Field, type Texts, inRows } from '../fields/fields';
import { SAFETY_LISTS, SAFETY_TEXTS, safetyWord } from '../safety/words';
import { spoken } from '../words/spoken';

/** The values that stand now, by field. */
export type Now = Record<string, unknown>;

/** A thing in hand. */
export interface Held {
  family: string;
  kind: string;
  record: string;
  now: Now;
}

/** One command for what was said anew; nothing where none of it is its own. */
type Write = (held: Held, said: Texts, done: Partial<Done>) => (() => Promise<unknown>) | undefined;

interface Change {
  fields: () => Field[];
  /** The field that holds the words, where it has words. */
  words?: string;
  writes: readonly Write[];
}

const text = (name: string): Field => ({
  kind: 'text',
  name,
  label: t(`w-field-${name.replace(/_/g, '-')}`),
});
const rows = (name: string, label: string): Field => ({
  kind: 'lines',
  name,
  label,
  hint: t('w-one-a-line'),
  theirs: true,
});
const day = (name: string): Field => ({
  kind: 'day',
  name,
  label: t(`w-field-${name.replace(/_/g, '-')}`),
});
const choice = (name: string, list: string, values: readonly string[]): Field => ({
  kind: 'pick',
  name,
  label: t(`w-field-${name.replace(/_/g, '-')}`),
  options: values.map((value) => ({ value, label: choiceWord(list, value) })),
});
const theirs = (): Field[] => [
  { kind: 'text', name: 'words', label: t('w-change-words'), theirs: true },
  { kind: 'person', name: 'by', label: t('w-who-said'), none: t('w-change-nobody') },
];

const wordsIn = (held: Held, field: string) => held.now[field] as Words | undefined;
const part = (said: Texts, names: readonly string[]) =>
  Object.fromEntries(names.filter((name) => said[name]).map((name) => [name, said[name]!]));

/** Texts that may be emptied, too. */
const plain = (said: Texts, names: readonly string[]) =>
  Object.fromEntries(
    names.filter((name) => said[name] !== undefined).map((name) => [name, said[name]!]),
  );

/** The words as they are said now. What a court or an agency asks stays its own. */
function anew(held: Held, field: string, said: Texts): Words | undefined {
  const was = wordsIn(held, field);
  if (said['words'] === undefined && said['by'] === undefined) return undefined;
  const says = said['words'] ?? was?.text ?? '';
  const lang = was?.lang || here.language;
  if (was?.origin === 'mandate') return { text: says, lang, origin: 'mandate' };
  return { ...spoken(says, said['by'] ?? was?.said_by ?? ''), lang };
}

const reword =
  (field: string): Write =>
  ({ family, kind, record, ...held }, said, done) => {
    const words = anew({ family, kind, record, ...held }, field, said);
    return words && (() => write('record.reword', family, { kind, record, field, words, ...done }));
  };

const quote = (words = 'words'): Change => ({ fields: theirs, words, writes: [reword(words)] });

const NEEDS: readonly NeedStatus[] = ['named', 'chosen', 'being_met', 'met_enough', 'changed'];
const DUTIES: readonly StepStatus[] = ['open', 'doing', 'done', 'not_yet', 'stuck'];
const MOMENTS: readonly OrdinaryMoment[] = [
  'morning',
  'mealtime',
  'bedtime',
  'school_call',
  'argument',
  'craving',
  'visit',
  'payday',
  'other',
];

const CHANGES: Record<string, Change> = {
  vision: quote(),
  strength: quote(),
  culture_note: quote(),
  agreement: quote(),
  option: quote(),
  strategy: quote(),
  outcome_marker: quote(),
  adaptation: quote('what_changed'),
  service: {
    fields: () => [
      text('what'),
      text('who'),
      text('how_often'),
      ...theirs(),
      text('ends_when'),
      day('from'),
      day('to'),
    ],
    words: 'reason',
    writes: [
      reword('reason'),
      ({ family, record }, said, done) => {
        const more = plain(said, ['what', 'who', 'how_often', 'ends_when', 'from', 'to']);
        if (!Object.keys(more).length) return undefined;
        return () => write('service.revise', family, { service: record, ...more, ...done });
      },
    ],
  },
  crisis_plan: {
    fields: () => [
      { kind: 'text', name: 'family_definition', label: t('w-safety-crisis-is'), theirs: true },
      ...SAFETY_LISTS.map((list) => rows(list, safetyWord(list))),
      ...SAFETY_TEXTS.map((name): Field => ({ kind: 'text', name, label: safetyWord(name) })),
      text('because'),
    ],
    writes: [
      ({ family, record }, said, done) => {
        const texts = plain(said, ['family_definition', ...SAFETY_TEXTS, 'because']);
        const lists = SAFETY_LISTS.filter((list) => said[list] !== undefined);
        const told = Object.fromEntries(lists.map((list) => [list, inRows(said[list])]));
        const what = { plan: record, whose: [], ...texts, ...told };
        if (!Object.keys(said).length) return undefined;
        return () => write('crisis_plan.revise', family, { ...what, ...done });
      },
    ],
  },
  need: {
    fields: () => [...theirs(), choice('status', 'need', NEEDS)],
    words: 'words',
    writes: [
      reword('words'),
      ({ family, record }, { status }, done) =>
        status
          ? () =>
              write('need.move', family, { need: record, status: status as NeedStatus, ...done })
          : undefined,
    ],
  },
  goal: {
    fields: () => [...theirs(), text('value_link')],
    words: 'words',
    writes: [
      (held, said, done) => {
        const words = anew(held, 'words', said);
        return (
          words && (() => write('goal.reword', held.family, { goal: held.record, words, ...done }))
        );
      },
      ({ family, record }, { value_link }, done) =>
        value_link === undefined
          ? undefined
          : () => write('goal.update', family, { goal: record, value_link, ...done }),
    ],
  },
  must_do: {
    fields: () => [
      { kind: 'text', name: 'words', label: t('w-must-do-words'), theirs: true },
      text('who_requires'),
      { kind: 'day', name: 'due', label: t('w-field-due') },
      text('document'),
      choice('status', 'step', DUTIES),
    ],
    words: 'words',
    writes: [
      reword('words'),
      ({ family, record }, said, done) => {
        const more = {
          ...part(said, ['due', 'status']),
          ...plain(said, ['document', 'who_requires']),
        };
        if (!Object.keys(more).length) return undefined;
        return () => write('must_do.update', family, { must_do: record, ...more, ...done });
      },
    ],
  },
  support: {
    fields: () => [
      text('relation'),
      text('gives'),
      text('could_ask_for'),
      choice('closeness', 'close', ['1', '2', '3']),
    ],
    writes: [
      ({ family, record }, { closeness, ...said }, done) =>
        () =>
          write('support.revise', family, {
            support: record,
            ...said,
            ...(closeness ? { closeness: Number(closeness) } : {}),
            ...done,
          }),
    ],
  },
  if_then: {
    fields: () => [
      text('if_cue'),
      text('then_response'),
      choice('moment', 'day', MOMENTS),
      day('rehearsed_on'),
    ],
    writes: [
      ({ family, record }, said, done) =>
        () =>
          write('if_then.revise', family, { if_then: record, ...said, ...done }),
    ],
  },
  family: {
    fields: theirs,
    words: 'mission',
    writes: [
      (held, said, done) => {
        const words = anew(held, 'mission', said);
        return words && (() => write('family.set_mission', held.family, { words, ...done }));
      },
    ],
  },
};

/** How a thing of this kind is changed; nothing where it is not. */
export const changeOf = (kind: string): Change | undefined => CHANGES[kind];

/** What stands in the fields of a thing now, out of everything that was written into it. */
export function nowOf(rows: readonly WrittenRow[]): Now {
  const now: Now = {};
  for (const row of rows) if (!row.undone && !(row.field in now)) now[row.field] = row.value;
  return now;
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  return Array.isArray(value) ? value.join('\n') : String(value);
}

/** The same as texts of the form. */
export function textsOf(change: Change, now: Now): Texts {
  const words = change.words ? (now[change.words] as Words | null | undefined) : undefined;
  const texts: Texts = {};
  for (const { name } of change.fields()) {
    if (name === 'words') texts[name] = words?.text ?? '';
    else if (name === 'by') texts[name] = words?.said_by ?? '';
    else texts[name] = textOf(now[name]);
  }
  return texts;
}

/** Keeps what was said anew; the draft goes with the last of it. */
export async function keepChange(held: Held, said: Texts, done: Done): Promise<void> {
  const { writes } = CHANGES[held.kind]!;
  const wanted = writes.filter((one) => one(held, said, {}));
  for (const [at, one] of wanted.entries())
    await one(held, said, at === wanted.length - 1 ? done : {})?.();
}
