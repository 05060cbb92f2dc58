// A safety plan in its form: only what somebody changed is written over the plan.
import { expect, test } from 'vitest';
import type { SafetyPlanView } from '../generated/types';
import { changedIn, formOf, onto } from '../parts/steps/safety-form';
import { titleOf } from '../parts/safety/words';

const ana = { id: 'ana', called: 'Ana' } as SafetyPlanView['whose'][number];
const plan = {
  plan: 'p1',
  whose: [ana],
  not_for_household: false,
  family_definition: 'Doors slam',
  triggers: ['Monday'],
  early_signs: [],
  what_helps: [],
  what_makes_it_worse: [],
  call_order: [{ who: null, name: 'Ingrid', what: 'is called' }],
  contacts: [],
  prevention_steps: [],
  levels: [],
  safe_storage: '',
  safe_medicines: '',
  safe_firearms: '',
  safe_sharps: '',
  siblings_and_pets: '',
  revised_on: null,
  looked_on: null,
  state: '7.1',
} satisfies SafetyPlanView;

test('a form that nobody wrote in changes nothing', () => {
  expect(changedIn(formOf(plan))).toEqual({});
});

test('what was not touched is not written again over what came since', () => {
  const form = { ...formOf(plan), triggers: 'Monday\nThe bus' };
  expect(changedIn(form)).toEqual({ triggers: ['Monday', 'The bus'] });
  const since = { ...plan, triggers: ['Rain'], safe_sharps: 'Locked', state: '8.2' };
  const now = onto(form, since);
  expect(now).toMatchObject({ triggers: form.triggers, safe_sharps: 'Locked', state: '8.2' });
  expect(changedIn(now)).toEqual({ triggers: ['Monday', 'The bus'] });
});

test('a list or a line that was emptied is written as empty', () => {
  const form = { ...formOf(plan), triggers: '', family_definition: ' ', call_order: [] };
  expect(changedIn(form)).toEqual({ family_definition: '', triggers: [], call_order: [] });
});

test('a new plan says whose it is and that it is not for the household’s page', () => {
  const form = { ...formOf(undefined, ['emil']), not_for_household: true };
  expect(changedIn(form)).toEqual({ whose: ['emil'], not_for_household: true });
});

test('a plan is called by whose it is', () => {
  expect(titleOf(plan)).toContain('Ana');
  expect(titleOf({ whose: [] })).not.toContain('Ana');
});
