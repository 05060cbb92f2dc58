// A decision as its form holds it, and what is written of it. Who sees it another way is asked for by name;
// silence is no yes, so nobody who said nothing is written down as having agreed.
import type { DecisionMode, HowTheySeeIt, Words } from '../../generated/types';
import { ids } from '../fields/fields';

export const MODES: readonly DecisionMode[] = [
  'family_chose',
  'family_with_team',
  'team_consensus',
  'professional_decided',
  'mandated',
];

/** How somebody may see it who does not simply agree. */
export const OTHERWISE: readonly HowTheySeeIt[] = ['disagree', 'uneasy'];

/** One voice that sees it another way. */
export interface Otherwise {
  view: HowTheySeeIt;
  text: string;
}

export interface Decided {
  by: string;
  text: string;
  goal: string;
  mode: DecisionMode | '';
  /** Who decided: their ids, parted by a space. */
  decided: string;
  /** Who sees it another way, by their id. */
  otherwise: Record<string, Otherwise>;
}

export const EMPTY: Decided = {
  by: '',
  text: '',
  goal: '',
  mode: '',
  decided: '',
  otherwise: {},
};

/** With one more voice that sees it another way, or without it. */
export function heard(
  otherwise: Decided['otherwise'],
  person: string,
  on: boolean,
): Decided['otherwise'] {
  const others = Object.entries(otherwise).filter(([id]) => id !== person);
  const one: [string, Otherwise][] = on ? [[person, { view: 'disagree', text: '' }]] : [];
  return Object.fromEntries([...others, ...one]);
}

/** What `decision.make` is asked, once it is said how it was decided. */
export function decision(
  now: Decided,
  mode: DecisionMode,
  say: (text: string, by: string) => Words,
  meeting?: string,
) {
  const views = Object.entries(now.otherwise).map(([person, { view, text }]) => ({
    person,
    view,
    ...(text.trim() ? { words: say(text, person) } : {}),
  }));
  return {
    words: say(now.text, now.by),
    mode,
    decided_by: ids(now.decided),
    views,
    options: [],
    ...(meeting ? { meeting } : {}),
    ...(now.goal ? { goal: now.goal } : {}),
  };
}
