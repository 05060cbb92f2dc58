// Who is asked something before the close: carriers say their part back; others of the family who
// are here carry nothing new, and are offered the private questions all the same.
import type { MeetingView, ReadbackRow } from '../../generated/types';

const PULSE = 'before-close-meeting-offer-the-pulse';

/** Carriers first, then the rest of the family that is here. */
export function asked(view: MeetingView): ReadbackRow[] {
  const carriers = new Set(view.readbacks.map((row) => row.person.id));
  const others = view.speakers
    .filter(({ person, presence }) => presence === 'here' && person.class === 'F')
    .filter(({ person }) => !carriers.has(person.id))
    .map(({ person }) => ({
      person,
      goal: view.goals.find((goal) => goal.words.by?.id === person.id) ?? null,
      steps: [],
      said: null,
      words: '',
      pulse_offered: !waits(view, person.called),
    }));
  return [...view.readbacks, ...others];
}

/** Whether nothing is left to ask this person. */
export function isAsked(view: MeetingView, row: ReadbackRow): boolean {
  return isCarrier(view, row) ? row.said !== null : row.pulse_offered;
}

/** Whether this person has a part to say back. */
export function isCarrier(view: MeetingView, row: ReadbackRow): boolean {
  return view.readbacks.some((one) => one.person.id === row.person.id);
}

function waits(view: MeetingView, called: string): boolean {
  return view.before_close.some(({ key, with: fill }) => key === PULSE && fill.who === called);
}
