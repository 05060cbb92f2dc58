// Who came when, went when and was there how, as the fields of a short form; and what of it is written. A
// time is on the day of the meeting, or after its midnight.
import type { MeetingView, Speaker } from '../../generated/types';
import { t } from '../../shared/strings.svelte';
import { clock, minutesSince, momentAfter, momentHere } from '../../shared/when';
import { choiceWord } from '../../state/sentences';
import type { Writing } from '../../state/write.svelte';
import type { Field, Texts } from '../fields/fields';
import { hereAt } from '../kept/kept';

const WAYS = ['room', 'phone', 'video'] as const;

export const cameFields = (view: MeetingView): Field[] => [
  {
    kind: 'person',
    name: 'person',
    label: t('w-who'),
    people: view.speakers.map((one) => one.person),
  },
  { kind: 'time', name: 'arrived', label: t('w-came-when') },
  { kind: 'time', name: 'left', label: t('w-left-when') },
  {
    kind: 'pick',
    name: 'mode',
    label: t('w-came-how'),
    options: WAYS.map((value) => ({ value, label: choiceWord('attend', value) })),
    none: '',
  },
  { kind: 'text', name: 'reason', label: t('w-not-here-why') },
];

/** No meeting takes so long: a time that would be so late was before it began. */
const LONGEST_MINUTES = 12 * 60;

function onThatDay(start: string, time: string): string {
  const after = momentAfter(start, start.slice(0, 10), time);
  const minutes = minutesSince(start, Date.parse(after.replace(/\[.*$/, '')));
  return minutes > LONGEST_MINUTES ? momentHere(start.slice(0, 10), time) : after;
}

/** What `meeting.attend` is asked. Who has a time was here; a reason alone says that they were not. What was
 * said before of the same person stays. */
export function came(view: MeetingView, said: Texts): Writing<'meeting.attend'> {
  const { person = '', arrived, left, mode, reason } = said;
  const known = view.speakers.find((one) => one.person.id === person);
  const start = view.started_at ?? '';
  const at = (time: string) => onThatDay(start, time);
  const isHere = !!(arrived || left || mode) || (known?.presence === 'here' && !reason);
  const went = left ? at(left) : known?.left;
  return {
    meeting: view.id,
    person,
    presence: isHere ? 'here' : 'absent',
    ...(arrived ? { arrived: at(arrived) } : {}),
    ...(isHere && went ? { left: went } : {}),
    ...(mode ? { mode } : {}),
    ...(reason ? { reason } : {}),
  };
}

/** When somebody came and went and how they took part; of who was not there, why. */
export function hereFacts({ presence, arrived, left, mode, reason }: Speaker): string {
  if (presence !== 'here') return reason;
  const at = (moment: string) => clock(hereAt(moment));
  return [
    arrived && t('w-came-at', { at: at(arrived) }),
    left && t('w-left-at', { at: at(left) }),
    choiceWord('attend', mode),
  ]
    .filter(Boolean)
    .join(', ');
}
