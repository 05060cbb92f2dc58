// The meetings a family sits in, in the order in which they usually come.
import type { MeetingType } from '../../generated/types';

export const MEETINGS: readonly MeetingType[] = [
  'first_conversation',
  'discovery',
  'first_team',
  'follow_up_team',
  'crisis_debrief',
  'transition',
  'closing',
];
