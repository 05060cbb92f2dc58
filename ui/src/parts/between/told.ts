// When something between meetings was, and how a contact went: what is sent, and nothing that nobody said.
import type {
  CheckInMode,
  ContactInitiator,
  StepStatus,
  YesNoUnknown,
} from '../../generated/types';
import { todayHere } from '../../shared/when';

/** On which day it was, where that is another one than today. */
export type Late = { on: string; late: true } | Record<string, never>;

export function lateOn(day: string, today: string = todayHere()): Late {
  return day && day !== today ? { on: day, late: true } : {};
}

export const MODES: readonly CheckInMode[] = [
  'call',
  'text',
  'visit',
  'video',
  'note_from_family',
  'natural_support_relay',
];
export const REACHED: readonly YesNoUnknown[] = ['yes', 'no', 'unknown'];
export const BEGAN: readonly ContactInitiator[] = [
  'family',
  'natural',
  'peer',
  'facilitator',
  'formal',
];

/** A contact as it is told. */
export interface Contact {
  /** With whom first, and who else was there. */
  who: string;
  others: string[];
  mode: CheckInMode;
  reached: YesNoUnknown;
  began: ContactInitiator | '';
  minutes: string;
  text: string;
  went: Record<string, StepStatus>;
}

/** Everybody it was with, each once. */
export function people({ who, others }: Pick<Contact, 'who' | 'others'>): string[] {
  return [...new Set([who, ...others].filter(Boolean))];
}

/** A length in whole minutes, or nothing where none was said; `undefined` is a text that is no length. */
export function minutesOf(text: string): number | '' | undefined {
  const said = text.trim();
  if (!said) return '';
  return /^\d{1,3}$/.test(said) ? Number(said) : undefined;
}

/** What `check_in.record` is asked. Who was not reached told nothing about any step. */
export function contact(told: Contact, theirs: readonly { id: string }[]) {
  const minutes = minutesOf(told.minutes);
  const spoke = told.reached !== 'no';
  const steps = spoke ? theirs.filter((step) => told.went[step.id]) : [];
  return {
    mode: told.mode,
    with: people(told),
    reached: told.reached,
    ...(told.began ? { initiator: told.began } : {}),
    ...(spoke && minutes ? { minutes } : {}),
    ...(told.text.trim() ? { notes: told.text.trim() } : {}),
    steps: steps.map((step) => ({ step: step.id, outcome: told.went[step.id] ?? 'not_yet' })),
  };
}
