// The parts of a safety plan that are plain words, by their names in the file, and what each is called.
import type { SafetyPlanView } from '../../generated/types';
import { t } from '../../shared/strings.svelte';

/** Lists of one thing a line, in the order they are needed. */
export const SAFETY_LISTS = [
  'prevention_steps',
  'early_signs',
  'what_helps',
  'triggers',
  'what_makes_it_worse',
] as const;

/** What is kept where, and who looks after whom. */
export const SAFETY_TEXTS = [
  'safe_storage',
  'safe_medicines',
  'safe_firearms',
  'safe_sharps',
  'siblings_and_pets',
] as const;

/** What a part of the plan is called. */
export const safetyWord = (name: string) => t(`w-field-${name.replace(/_/g, '-')}`);

/** Whose plan it is. */
export const titleOf = ({ whose }: Pick<SafetyPlanView, 'whose'>) =>
  whose.length
    ? t('w-safety-of', { name: whose.map((one) => one.called).join(', ') })
    : t('w-nav-safety-plan');
