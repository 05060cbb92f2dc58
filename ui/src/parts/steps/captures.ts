// What a step of a meeting captures, and which of it stands on the family's own pages.
import type { MapStep } from '../../generated/types';
import { type Kind, KINDS } from '../between/kinds';

type Step = Pick<MapStep, 'captures'>;

/** Whether a step captures one of these. */
export function holds(step: Step, ...kinds: string[]): boolean {
  return kinds.some((kind) => step.captures.includes(kind));
}

const PAGES = [
  'vision',
  'family',
  'agreement',
  'need',
  'culture_note',
  'service',
  'person',
  'team_member',
  'consent',
] as const;

const TOLD: Record<string, Kind> = {
  adaptation: 'another-way',
  win: 'win',
  check_in: 'check-in',
  reminder: 'reminder',
  life_event: 'life-event',
  incident: 'incident',
};

/** What can be told in this step as between meetings. Where steps are looked at, what was done another
    way is said there. */
export function toldHere(step: Step): Kind[] {
  const told = step.captures
    .filter((kind) => kind !== 'adaptation' || !holds(step, 'step_review'))
    .flatMap((kind) => TOLD[kind] ?? []);
  return KINDS.filter((kind) => told.includes(kind));
}

/** Whether a step is above all about what they are good at: then what is known of it stands there. */
export function isOfStrengths(step: Step): boolean {
  return step.captures[0] === 'strength';
}

/** Whether a step needs the family's own pages. */
export function needsTheFile(step: Step): boolean {
  return holds(step, ...PAGES) || isOfStrengths(step) || toldHere(step).length > 0;
}

/** What of the way out belongs into this step. */
export function onwardHere(step: Step & { id: string }) {
  return [
    ...(step.id === 'whole_way' ? (['way'] as const) : []),
    ...(holds(step, 'transition_asset') ? (['stays'] as const) : []),
    ...(holds(step, 'transition_marker') ? (['signs'] as const) : []),
    ...(holds(step, 'transition_plan') ? (['plan'] as const) : []),
    ...(holds(step, 'post_check') ? (['look-in'] as const) : []),
  ];
}
