// Which facts belong to which condition, and which of them is said first: growth, then what is worth
// a look, then what a hard time explains, then what is steady. Nothing here is counted into a score.
import type {
  AskView,
  GoingView,
  IndicatorPattern,
  Insight,
  Indicator,
  IndicatorState,
  SignalState,
} from '../../generated/types';

export type Condition = 'understanding' | 'ownership' | 'adaptability' | 'motivation' | 'after';

/** In the order in which they are tried: a plan nobody understands cannot be owned. */
export const CONDITIONS: readonly Condition[] = [
  'understanding',
  'ownership',
  'adaptability',
  'motivation',
  'after',
];

const BY_LETTER: Record<string, Condition> = {
  U: 'understanding',
  O: 'ownership',
  A: 'adaptability',
  M: 'motivation',
};
/** Reminders and staff effort ask whose hands; the other signs of dependence, what stays. */
const WHOSE_HANDS = ['D1', 'D2'];

/** The condition that an indicator speaks about. */
export function conditionOf(key: string): Condition {
  if (WHOSE_HANDS.includes(key)) return 'ownership';
  return BY_LETTER[key.charAt(0)] ?? 'after';
}

/** What is shown of one condition. */
export interface Facts {
  state: IndicatorState;
  /** For everybody, the first one first. */
  said: Said[];
  /** Too little is known for these; each says what is missing. */
  missing: Indicator[];
  /** For staff, or for one person alone: not for a screen that a family looks at. */
  apart: Indicator[];
}

/** A fact, and whether it is a sign of growth. */
export interface Said {
  fact: Indicator;
  grows: boolean;
}

const FIRST: readonly IndicatorState[] = ['talk_about_it', 'worth_a_look', 'muted', 'steady'];

/** The facts of one condition. */
export function factsOf(answer: Insight, condition: Condition): Facts {
  const ofThis = (one: Indicator) => conditionOf(one.key) === condition;
  const growth = answer.growth.filter((one) => ofThis(one) && one.audience === 'all');
  const all = answer.indicators.filter(ofThis);
  const shared = all.filter((one) => one.audience === 'all');
  const known = shared.filter((one) => one.state !== 'not_enough_yet' && !isAmong(growth, one));
  const rest = [...known].sort((a, b) => FIRST.indexOf(a.state) - FIRST.indexOf(b.state));
  const said = [
    ...growth.map((fact) => ({ fact, grows: true })),
    ...rest.map((fact) => ({ fact, grows: false })),
  ];
  return {
    state: rest[0]?.state ?? (growth.length ? 'steady' : 'not_enough_yet'),
    said: said.filter(({ fact }) => fact.reason.en),
    missing: shared.filter((one) => one.state === 'not_enough_yet'),
    apart: all.filter((one) => one.audience !== 'all' && one.state !== 'not_enough_yet'),
  };
}

function isAmong(list: readonly Indicator[], one: Indicator): boolean {
  return list.some((other) => other.key === one.key && isSame(other, one));
}

/** Whether two facts are about the same thing. */
export function isSame(a: Pick<Indicator, 'subject'>, b: Pick<Indicator, 'subject'>): boolean {
  return JSON.stringify(a.subject ?? {}) === JSON.stringify(b.subject ?? {});
}

/** The facts that a pattern rests on, in words: what grew where it is one of growth, else what stands
    out about the same thing, else about anything. */
export function factsOfPattern(answer: Insight, pattern: IndicatorPattern): Indicator[] {
  const { goal, person } = pattern.subject ?? {};
  const about = ({ subject }: Indicator) =>
    (!goal || subject?.goal === goal) && (!person || subject?.person === person);
  const stands = (one: Indicator) => one.state === 'talk_about_it' || one.state === 'worth_a_look';
  return pattern.facts.flatMap((key) => {
    const all = answer.indicators.filter((one) => one.key === key && one.audience !== 'own');
    const grew = answer.growth.filter((one) => one.key === key && one.audience !== 'own');
    const found =
      all.find((one) => about(one) && stands(one)) ?? grew.find(about) ?? all.find(about);
    return found ? [found] : [];
  });
}

/** The words that ask about a fact. */
export function askOf(view: Pick<GoingView, 'cards'>, fact: Indicator): AskView | undefined {
  const isAbout = (card: AskView) => card.key === fact.key && card.id === fact.prompt;
  return view.cards.find((card) => isAbout(card) && isSame(card, fact));
}

/** What is kept when somebody looked at a signal: the mark, and which facts it was about. */
export function markOf(fact: Indicator, mark: SignalState, reason?: string) {
  return {
    key: fact.key,
    mark,
    facts: fact.rows,
    ...(fact.subject ? { subject: fact.subject } : {}),
    ...(reason ? { reason } : {}),
  };
}

/** A name for one fact on a page: two people's numbers on one goal are two facts. */
export function factKey(fact: Indicator): string {
  const { goal, person, step, record } = fact.subject ?? {};
  const whose = fact.audience === 'all' ? undefined : fact.audience;
  return [fact.key, goal, person, step, record, whose].filter(Boolean).join('-');
}

const MONTH =
  /(?:January|February|March|April|May|June|July|August|September|October|November|December)\s$/;
const NUMBER = /\d+(?:\s+(?:of|de)\s+(?:(?:the|los|las)\s+)?\d+)?/g;

/** A sentence cut at its first number that is no day: the number opens the rows behind it. */
export function atNumber(sentence: string): [string, string, string] {
  for (const found of sentence.matchAll(NUMBER)) {
    const before = sentence.slice(0, found.index);
    const after = sentence.slice(found.index + found[0].length);
    if (!MONTH.test(before) && !/^\s+de\s+\p{L}/u.test(after)) return [before, found[0], after];
  }
  return ['', '', sentence];
}
