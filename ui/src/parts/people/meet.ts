// How to meet somebody, as texts of a form, and in one quiet line.
import type { ContactWay, PeopleView, PersonCard, UpdatePerson } from '../../generated/types';
import { t } from '../../shared/strings.svelte';
import type { Field, Texts } from '../fields/fields';
import { languageNames, languageTags } from './languages';

/** Whoever may interpret: nobody who is a child here, and not the person alone. */
const mayInterpret = (view: PeopleView, card: PersonCard) =>
  view.people
    .map((one) => one.person)
    .filter((one) => one.id !== card.person.id && !['youth', 'sibling'].includes(one.role ?? ''));

/** The fields of the card. */
export function meetFields(view: PeopleView, card: PersonCard): Field[] {
  const homes = view.homes.map((home) => ({ value: home.id, label: home.label }));
  return [
    { kind: 'text', name: 'about', label: t('w-meet-about'), hint: t('w-meet-about-hint') },
    { kind: 'text', name: 'pronouns', label: t('w-meet-pronouns') },
    { kind: 'text', name: 'languages', label: t('w-meet-speaks'), hint: t('w-meet-speaks-hint') },
    { kind: 'text', name: 'reads', label: t('w-meet-reads') },
    {
      kind: 'person',
      name: 'interpreter',
      label: t('w-meet-interpreter'),
      people: mayInterpret(view, card),
    },
    { kind: 'text', name: 'relation', label: t('w-relation') },
    { kind: 'day', name: 'born_on', label: t('w-meet-born') },
    { kind: 'pick', name: 'household', label: t('w-meet-home'), options: homes },
    { kind: 'tick', name: 'address_confidential', label: t('w-meet-hidden') },
  ];
}

/** What stands in them. */
export function meetTexts(card: PersonCard): Texts {
  return {
    about: card.about,
    pronouns: card.pronouns,
    languages: languageNames(card.languages),
    reads: languageNames(card.reads),
    interpreter: card.interpreter?.id ?? '',
    relation: card.person.relation,
    born_on: card.born_on ?? '',
    household: card.household ?? '',
    address_confidential: card.address_confidential ? 'yes' : '',
  };
}

/** What is sent of what was said anew. */
export function meetSaid(said: Texts): Omit<UpdatePerson, 'person'> {
  const { languages, reads, address_confidential, ...texts } = said;
  return {
    ...texts,
    ...(languages === undefined ? {} : { languages: languageTags(languages) }),
    ...(reads === undefined ? {} : { reads: languageTags(reads) }),
    ...(address_confidential === undefined
      ? {}
      : { address_confidential: address_confidential === 'yes' }),
  };
}

/** A language without its country: `es` of `es-MX`. */
const tongue = (tag: string) => tag.split(/[-_]/)[0]?.toLowerCase() ?? '';

/** Whether their languages are worth a line: an interpreter is wanted, or they speak neither their
 * home's language alone nor what everybody here speaks. */
export function speaksApart(
  card: PersonCard,
  home: string,
  everybody: readonly PersonCard[],
): boolean {
  if (!card.languages.length) return false;
  if (card.interpreter_needed) return true;
  const said = (one: PersonCard) => one.languages.map(tongue).sort().join(' ');
  const theirs = said(card);
  const told = everybody.filter((one) => one.languages.length);
  const isEverybodys = told.length > 1 && told.every((one) => said(one) === theirs);
  return theirs !== tongue(home) && !isEverybodys;
}

/** One quiet line under a name: pronouns, languages where they differ, who interprets, what helps. */
export function meetLine(card: PersonCard, home: string, everybody: readonly PersonCard[]): string {
  const who = card.interpreter?.called;
  return [
    card.pronouns,
    speaksApart(card, home, everybody) &&
      t('w-meet-speaks-line', { what: languageNames(card.languages) }),
    card.interpreter_needed &&
      (who ? t('w-meet-interprets-line', { who }) : t('w-meet-interpreter-line')),
    card.about,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** One way to reach somebody, in words. */
export function wayWords(way: ContactWay): string {
  const message = t(way.safe_to_leave_message ? 'w-way-message-yes' : 'w-way-message-no');
  return [way.way, way.note, message].filter(Boolean).join(' · ');
}

/** The fields of one more way. */
export const wayFields = (): Field[] => [
  { kind: 'text', name: 'way', label: t('w-way'), hint: t('w-way-hint') },
  { kind: 'text', name: 'note', label: t('w-way-note'), hint: t('w-way-note-hint') },
  { kind: 'tick', name: 'safe', label: t('w-way-safe') },
];

/** A way as it goes into the file. */
export const wayOf = (said: Texts): ContactWay => ({
  way: said['way'] ?? '',
  safe_to_leave_message: said['safe'] === 'yes',
  note: said['note'] ?? '',
});
