// One letter for each kind of talk. The first row is in view; every letter works while the slot has focus.
import type { TalkKind } from '../../generated/types';

export interface KindKey {
  key: string;
  kind: TalkKind;
}

export const FIRST: readonly KindKey[] = [
  { key: 'd', kind: 'change_taking_steps' },
  { key: 'w', kind: 'change_desire' },
  { key: 'c', kind: 'change_ability' },
  { key: 'r', kind: 'change_reason' },
  { key: 'b', kind: 'barrier' },
  { key: 'h', kind: 'hope' },
  { key: 's', kind: 'strength' },
  { key: 'i', kind: 'idea' },
];

export const MORE: readonly KindKey[] = [
  { key: 'm', kind: 'change_need' },
  { key: 'l', kind: 'change_commitment' },
  { key: 'g', kind: 'change_activation' },
  { key: 'k', kind: 'sustain' },
  { key: 'x', kind: 'discord' },
  { key: 'n', kind: 'need' },
  { key: 'u', kind: 'culture' },
  { key: 'q', kind: 'question' },
  { key: 'a', kind: 'agreement' },
  { key: 'o', kind: 'decision' },
  { key: 'f', kind: 'information' },
  { key: 'j', kind: 'safety' },
  { key: 'z', kind: 'other' },
];

/** The kind that a letter picks. */
export function kindOf(key: string): TalkKind | undefined {
  const letter = key.toLowerCase();
  return [...FIRST, ...MORE].find((one) => one.key === letter)?.kind;
}
