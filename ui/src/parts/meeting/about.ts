// What the line of a meeting is about: the goal or step in hand goes along with what is said, so that
// nobody has to say it. One press puts it right.
import type { GoalView, StepView } from '../../generated/types';

/** What a line is about; nothing is "no goal". */
export interface About {
  goal?: string;
  step?: string;
}

/** Kinds of things kept in a step of the meeting that is about the goals. */
const OF_GOALS = ['goal', 'decision', 'ruler', 'step', 'step_review', 'option', 'strategy'];

/** What goes along where nobody chose: what is in hand, else the only goal there is. */
export function usual(
  captures: readonly string[],
  goals: readonly GoalView[],
  inHand: About | undefined,
): About {
  if (inHand?.goal || inHand?.step) return inHand;
  const [only, ...others] = goals;
  const isOfGoals = captures.some((kind) => OF_GOALS.includes(kind));
  return isOfGoals && only && !others.length ? { goal: only.id } : {};
}

/** The next thing it could be about: each goal, then none. A step in hand turns into its goal first. */
export function turned(now: About, goals: readonly GoalView[], of?: StepView): About {
  if (now.step && of?.goal && goals.some((goal) => goal.id === of.goal)) return { goal: of.goal };
  const at = goals.findIndex((goal) => goal.id === now.goal);
  const next = goals[at + 1];
  return next ? { goal: next.id } : {};
}

/** Its words, short enough for the end of the line. */
export function aboutWords(
  about: About,
  goals: readonly GoalView[],
  steps: readonly StepView[],
): string {
  const step = steps.find((one) => one.id === about.step);
  const goal = goals.find((one) => one.id === about.goal);
  return step?.words ?? goal?.words.text ?? '';
}
