// The parts of life, in the order in which people are used to walk through them.
import type { LifeDomain } from '../../generated/types';
import { t } from '../../shared/strings.svelte';

export const DOMAINS: readonly LifeDomain[] = [
  'home_and_place_to_live',
  'family_and_relationships',
  'safety',
  'health',
  'emotional_wellbeing',
  'school_or_work',
  'friends_and_fun',
  'culture_and_faith',
  'legal',
  'money_and_basic_needs',
  'substance_use',
  'community',
  'transportation',
  'other',
];

/** What a part of life is called; what nobody placed has no part yet. */
export function domainWord(domain: LifeDomain | null): string {
  return t(domain ? `w-life-part-${domain.replace(/_/g, '-')}` : 'w-life-part-none');
}
