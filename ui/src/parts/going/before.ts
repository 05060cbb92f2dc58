// What a number was before, in words, where its sentence does not say so already. What was usual may
// be the middle of several meetings: then it is no count, and is said as so many in ten.
import type { Indicator } from '../../generated/types';
import { speaking, t } from '../../shared/strings.svelte';
import { dayShort } from '../../shared/when';

export function beforeWords(fact: Pick<Indicator, 'before' | 'reason'>): string {
  const { before } = fact;
  if (before === null || before === undefined) return '';
  if (typeof before === 'object' && 'since' in before)
    return t('w-so-since', { on: dayShort(before.since) });
  const sentence = fact.reason[speaking.language];
  const says = (n: number) => new RegExp(`(^|\\D)${n}(\\D|$)`).test(sentence);
  if (typeof before === 'number') return says(before) ? '' : t('w-before', { was: `${before}` });
  const { part, whole } = before;
  if (says(part) && says(whole)) return '';
  if (part === 0) return says(0) ? '' : t('w-before', { was: '0' });
  if (part > whole) return t('w-before', { was: (part / whole).toLocaleString(speaking.language) });
  return t('w-before-share', { n: Math.round((10 * part) / whole) });
}
