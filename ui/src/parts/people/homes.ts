// Homes and stays, as the fields of their forms.
import type { HomeRow, PeopleView, StayRow } from '../../generated/types';
import { t } from '../../shared/strings.svelte';
import { dayShort } from '../../shared/when';
import type { Field, Texts } from '../fields/fields';
import { ids } from '../fields/fields';

/** The fields of a home. Whoever cares for children is no child here. */
export const homeFields = (view: PeopleView): Field[] => [
  { kind: 'text', name: 'label', label: t('w-home-label'), hint: t('w-home-label-hint') },
  { kind: 'text', name: 'address', label: t('w-home-address') },
  {
    kind: 'people',
    name: 'caregivers',
    label: t('w-home-care'),
    people: view.people
      .map((one) => one.person)
      .filter((one) => one.class === 'F' || one.class === 'N')
      .filter((one) => one.role !== 'youth' && one.role !== 'sibling'),
  },
];

/** What stands in them. */
export const homeTexts = (home: HomeRow): Texts => ({
  label: home.label,
  address: home.address,
  caregivers: home.caregivers.map((one) => one.id).join(' '),
});

/** What is sent of what was said anew. */
export function homeSaid({ caregivers, ...texts }: Texts) {
  return { ...texts, ...(caregivers === undefined ? {} : { caregivers: ids(caregivers) }) };
}

/** The fields of a stay: a home that is on file, or a place in words. */
export const stayFields = (view: PeopleView): Field[] => [
  {
    kind: 'person',
    name: 'person',
    label: t('w-stay-who'),
    people: view.people
      .map((one) => one.person)
      .filter((one) => one.role === 'youth' || one.role === 'sibling'),
  },
  {
    kind: 'pick',
    name: 'household',
    label: t('w-stay-home'),
    none: t('w-stay-elsewhere'),
    options: view.homes.map((home) => ({ value: home.id, label: home.label })),
  },
  { kind: 'text', name: 'place', label: t('w-stay-place'), hint: t('w-stay-place-hint') },
  { kind: 'day', name: 'from', label: t('w-stay-from') },
  { kind: 'day', name: 'to', label: t('w-stay-to') },
];

/** From when to when, in words. */
export function stayDays(stay: StayRow): string {
  return [
    stay.from && t('w-from-day', { on: dayShort(stay.from) }),
    stay.to && t('w-until-day', { on: dayShort(stay.to) }),
  ]
    .filter(Boolean)
    .join(', ');
}
