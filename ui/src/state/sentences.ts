// Sentences of ours that the case file names by key, and the words of a fault.
import type { Fault, Filling, Sentence } from '../generated/types';
import { type Fill, t, words } from '../shared/strings.svelte';
import { daySaid } from '../shared/when';
import { here } from './here.svelte';

const DAY = /^\d{4}-\d{2}-\d{2}(T.*)?$/;

/** A sentence with its numbers, days and names filled in. */
export function said(sentence: Sentence): string {
  const fill: Fill = {};
  for (const [name, value] of Object.entries(sentence.with)) fill[name] = filled(value);
  return t(sentence.key, fill);
}

function filled(value: Filling | undefined): string | number {
  if (value === undefined) return '';
  return typeof value === 'string' && DAY.test(value) ? daySaid(value) : value;
}

/** What happened, whether the work is safe, and what next. */
export function faultWords(fault: Fault): string {
  const fill: Fill = {};
  for (const [name, value] of Object.entries(fault.params)) fill[name] = named(value);
  const key = `fault-${fault.code.replace(/[._]/g, '-')}`;
  return words(key, fill) ?? t('w-fault-unknown', { code: fault.code });
}

function named(value: unknown): string | number {
  if (typeof value === 'number') return value;
  return here.person(String(value))?.called ?? String(value);
}

/** The word for a value of the practice: `w-kind-change-desire`. */
export function choiceWord(list: string, value: string | null | undefined): string {
  if (!value) return '';
  return words(`w-${list}-${value.replace(/_/g, '-')}`) ?? value.replace(/_/g, ' ');
}

/** The name of a kind of meeting. */
export function meetingWord(kind: string | null | undefined): string {
  return (kind && words(`meeting-${kind.replace(/_/g, '-')}`)) ?? '';
}
