// Who helps at a meeting, as the fields of a short form; and who still waits for an interpreter.
import type { MeetingView, PersonCard } from '../../generated/types';
import { t } from '../../shared/strings.svelte';
import { type Field, ids, type Texts } from '../fields/fields';

/** A child never stands between two adults. */
const isGrown = ({ person }: PersonCard) => person.role !== 'youth' && person.role !== 'sibling';

export const helperFields = (people: readonly PersonCard[], view: MeetingView): Field[] => {
  const grown = people.filter(isGrown).map((card) => card.person);
  return [
    {
      kind: 'person',
      name: 'interpreter',
      label: t('w-helper-interprets'),
      people: grown,
      none: '',
    },
    { kind: 'text', name: 'interpreter_lang', label: t('w-helper-lang') },
    {
      kind: 'people',
      name: 'interpreter_for',
      label: t('w-helper-for'),
      people: view.speakers.map((one) => one.person),
    },
    {
      kind: 'person',
      name: 'co_facilitator',
      label: t('w-helper-leads'),
      people: grown.filter((one) => one.class !== 'F'),
      none: '',
    },
  ];
};

export const helperTexts = ({ help }: Pick<MeetingView, 'help'>): Texts => ({
  interpreter: help.interpreter?.id ?? '',
  interpreter_lang: help.interpreter_lang,
  interpreter_for: help.interpreter_for.map((one) => one.id).join(' '),
  co_facilitator: help.co_facilitator?.id ?? '',
});

/** What is sent of what was said anew. */
export function helpersSaid({ interpreter_for, ...texts }: Texts) {
  return {
    ...texts,
    ...(interpreter_for === undefined ? {} : { interpreter_for: ids(interpreter_for) }),
  };
}

/** Who of those here wants an interpreter and is not interpreted for yet. */
export function wanting(people: readonly PersonCard[], view: MeetingView): PersonCard[] {
  const has = (id: string) => view.help.interpreter_for.some((one) => one.id === id);
  const isHere = (id: string) => view.speakers.some((one) => one.person.id === id);
  return people.filter(
    ({ interpreter_needed, person }) =>
      interpreter_needed && isHere(person.id) && !(view.help.interpreter && has(person.id)),
  );
}

/** Who interprets, for whom and in which language; nothing where nobody does. */
export function interpretsLine({ help }: Pick<MeetingView, 'help'>): string {
  if (!help.interpreter) return '';
  return t('w-interprets', {
    name: help.interpreter.called,
    lang: help.interpreter_lang || 'none',
    whom: help.interpreter_for.map((one) => one.called).join(', ') || 'none',
  });
}
