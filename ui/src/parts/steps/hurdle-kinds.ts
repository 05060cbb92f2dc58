// The kinds of what gets in the way, in the order a person looks for them. None of them blames anybody.
import type { BarrierKind } from '../../generated/types';
import { t } from '../../shared/strings.svelte';

const KINDS: readonly BarrierKind[] = [
  'time',
  'money',
  'transport',
  'child_care',
  'health',
  'mood_energy',
  'other_people',
  'school_or_work',
  'system_rule',
  'dont_know_how',
  'not_important_now',
  'step_does_not_fit',
  'safety',
  'unclear',
  'other',
];

/** What is not a family's to solve: where it stays, it becomes a task for staff (`A1`). */
const STAFFS: readonly BarrierKind[] = ['money', 'transport', 'system_rule', 'time'];

export const isStaffs = (kind: BarrierKind | null) => kind !== null && STAFFS.includes(kind);

export const kindWords = (kind: BarrierKind) => t(`w-hurdle-${kind.replaceAll('_', '-')}`);

export const kindOptions = () => KINDS.map((value) => ({ value, label: kindWords(value) }));
