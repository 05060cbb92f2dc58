// What the next meeting might talk about, from what moved: their changes first, goals that grew
// silent, and one question about whose plan it is, at most. A person puts it on the list, or does not.
import type { GoingView, SinceView } from '../../generated/types';
import { askOf } from './conditions';

export interface Proposed {
  /** `change`, `silent` or `question`: which sentence it is said in. */
  kind: 'change' | 'silent' | 'question';
  /** Their words, or the card's. */
  words: string;
  goal?: string;
  name: string;
}

const MOST = 4;

/** At most four, and at most one question. */
export function proposed(since: SinceView, going: GoingView | undefined): Proposed[] {
  const changes = since.changed
    .filter((change) => change.adopted === 'undecided')
    .map((change) => ({ kind: 'change' as const, words: change.words.text, name: change.id }));
  const silent = since.silent.map((goal) => ({
    kind: 'silent' as const,
    words: goal.words.text,
    goal: goal.goal,
    name: goal.goal,
  }));
  const question = ownQuestion(going);
  return [...[...changes, ...silent].slice(0, MOST - question.length), ...question];
}

function ownQuestion(going: GoingView | undefined): Proposed[] {
  const signal = going?.insight.question;
  const card = signal && askOf(going, signal);
  if (!signal || !card) return [];
  const goal = signal.subject?.goal ? { goal: signal.subject.goal } : {};
  return [{ kind: 'question', words: card.text, name: signal.key, ...goal }];
}
