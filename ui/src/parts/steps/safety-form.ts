// A safety plan as its form holds it, and what of the form is written: only what was touched in it, so
// that nothing is put back over what somebody else wrote.
import type { SafetyPlanView } from '../../generated/types';
import { inRows } from '../fields/fields';
import { SAFETY_LISTS, SAFETY_TEXTS } from '../safety/words';
import {
  type LevelRow,
  type SafetyRow,
  levelsOf,
  levelsWritten,
  rowsOf,
  written,
} from './safety-rows';

type Lists = Record<(typeof SAFETY_LISTS)[number], string>;
type Texts = Record<(typeof SAFETY_TEXTS)[number], string>;

interface Fields extends Lists, Texts {
  family_definition: string;
  levels: LevelRow[];
  call_order: SafetyRow[];
  contacts: SafetyRow[];
  whose: string[];
  not_for_household: boolean;
}

export interface SafetyForm extends Fields {
  /** What the plan stood at when this was begun. */
  state: string;
  /** What stood in each field then. */
  before: Fields;
}

function fieldsOf(plan?: SafetyPlanView): Fields {
  const lists = SAFETY_LISTS.map((list) => [list, plan?.[list].join('\n') ?? '']);
  const texts = SAFETY_TEXTS.map((name) => [name, plan?.[name] ?? '']);
  return {
    ...(Object.fromEntries(lists) as Lists),
    ...(Object.fromEntries(texts) as Texts),
    family_definition: plan?.family_definition ?? '',
    levels: levelsOf(plan?.levels ?? []),
    call_order: rowsOf(plan?.call_order ?? []),
    contacts: rowsOf(plan?.contacts ?? []),
    whose: plan?.whose.map((one) => one.id) ?? [],
    not_for_household: plan?.not_for_household ?? false,
  };
}

/** What the form begins with; a new plan's may be about somebody already. */
export function formOf(plan?: SafetyPlanView, whose: string[] = []): SafetyForm {
  const state = plan?.state ?? '';
  return { ...fieldsOf(plan), ...(plan ? {} : { whose }), state, before: fieldsOf(plan) };
}

/** The form on the plan as it stands now: what was touched in it stays, all else is as on the plan. */
export function onto(form: SafetyForm, plan: SafetyPlanView): SafetyForm {
  const { state, before, ...now } = formOf(plan);
  const touched = Object.keys(now) as (keyof Fields)[];
  const kept = touched.filter((name) => !isSame(form[name], form.before[name]));
  return { ...now, ...Object.fromEntries(kept.map((name) => [name, form[name]])), state, before };
}

const isSame = (one: unknown, two: unknown) => JSON.stringify(one) === JSON.stringify(two);

function saidIn(form: Fields) {
  return {
    family_definition: form.family_definition.trim(),
    ...(Object.fromEntries(SAFETY_LISTS.map((list) => [list, inRows(form[list])])) as Record<
      keyof Lists,
      string[]
    >),
    ...(Object.fromEntries(SAFETY_TEXTS.map((name) => [name, form[name].trim()])) as Texts),
    levels: levelsWritten(form.levels),
    call_order: written(form.call_order),
    contacts: written(form.contacts),
    whose: form.whose,
    not_for_household: form.not_for_household,
  };
}

/** What is written: what was touched in the form. */
export function changedIn(form: SafetyForm): Partial<ReturnType<typeof saidIn>> {
  const before = saidIn(form.before) as Record<string, unknown>;
  const said = Object.entries(saidIn(form));
  return Object.fromEntries(said.filter(([name, now]) => !isSame(now, before[name])));
}
