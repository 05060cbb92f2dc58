// What a number was before, in words, where its sentence does not say so already.
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
  if (says(before.part) && says(before.whole)) return '';
  return t('w-before', { was: t('w-n-of-m', { n: before.part, m: before.whole }) });
}
