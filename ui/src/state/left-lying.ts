// Drafts that no field has on screen: what is in them, where their field is, and the way back to it.
import { tick } from 'svelte';
import type { DraftView } from '../generated/types';
import { ask, type Thing } from './asked.svelte';
import { here } from './here.svelte';
import { route, type Section } from './route.svelte';

/** Fields outside a meeting, by the first word of their slot. */
const SECTIONS: Record<string, Section> = {
  win: 'between',
  strength: 'story',
  need: 'story',
  vision: 'story',
  culture: 'story',
  mission: 'story',
  summary: 'story',
  goal: 'plan',
  'if-then': 'plan',
  decision: 'plan',
  service: 'story',
  why: 'plan',
  'own-way': 'between',
  'another-way': 'between',
  'check-in': 'between',
  'life-event': 'between',
  incident: 'between',
  crisis: 'between',
  pause: 'between',
  'must-do': 'plan',
  reason: 'plan',
  onward: 'plan',
  asset: 'plan',
  marker: 'plan',
  'look-in': 'plan',
  invitation: 'team',
  support: 'team',
  leave: 'team',
  name: 'team',
  'person-add': 'team',
  enrolled: 'team',
  phase: 'team',
  reword: 'plan',
  'hand-over': 'plan',
  'take-off': 'plan',
  signal: 'going',
  meet: 'team',
  way: 'team',
  ready: 'team',
  home: 'team',
  stay: 'team',
  'stay-end': 'team',
  facts: 'team',
  'asked-for': 'team',
  close: 'team',
  sign: 'story',
  'sign-said': 'story',
  learned: 'between',
  consent: 'papers',
  authority: 'papers',
  reminder: 'between',
  'next-part': 'meetings',
  helpers: 'meetings',
  'late-meeting': 'meetings',
};

/** Parts of a draft that are words, the most telling first; the rest are choices and ids. */
const WORDS = [
  'text',
  'words',
  'what',
  'if_cue',
  'then_response',
  'none',
  'early_signs',
  'what_worked',
  'needs_seen',
  'changes_made',
  'about',
  'label',
  'place',
  'reason',
  'way',
  'name',
  'source',
  'payer',
];

/** What was being written; nothing where no words are in it. */
export function writtenIn(draft: DraftView): string {
  try {
    const held = JSON.parse(draft.content) as Record<string, unknown>;
    const texts = WORDS.map((part) => held[part]).filter((one) => typeof one === 'string');
    return texts.find((text) => text.trim()) ?? '';
  } catch {
    return '';
  }
}

/** Who was speaking, where the draft names somebody. */
export function speakerIn(draft: DraftView): string {
  try {
    const held = JSON.parse(draft.content) as { by?: unknown; speaker?: unknown };
    return [held.speaker, held.by].find((one) => typeof one === 'string') ?? '';
  } catch {
    return '';
  }
}

/** The page on which a draft's field is; none for one of a meeting that is over. */
export function sectionOf(draft: DraftView): Section | undefined {
  return draft.meeting ? undefined : SECTIONS[draft.slot.split('.')[0] ?? ''];
}

/** The thing whose sheet a draft was written on. */
export function thingOf(family: string, slot: string): Thing | undefined {
  const [form, first = '', second = ''] = slot.split('.');
  if (form === 'reword' || form === 'hand-over')
    return { family, kind: 'step', record: first, says: '' };
  return form === 'take-off' ? { family, kind: first, record: second, says: '' } : undefined;
}

/** Goes to the field of a draft and puts the cursor where the writing stopped. */
export async function goOn(family: string, draft: DraftView): Promise<void> {
  const section = sectionOf(draft);
  if (!section) return;
  route.go({ at: 'family', family, section });
  if (draft.slot === 'own-way') ask.ownWay = true;
  ask.kept = thingOf(family, draft.slot) ?? ask.kept;
  here.wanted = draft.slot;
  await tick();
  bringUp();
}

/** Opens whatever the wanted field is folded into, and goes there. Call where one appears. */
export function bringUp(): void {
  if (!here.wanted) return;
  const form = `[data-draft="${CSS.escape(here.wanted)}"]`;
  const field = document.querySelector<HTMLInputElement>(
    `[data-key="${CSS.escape(`${here.wanted}-text`)}"], ${form} input[type="text"]`,
  );
  if (!field) return;
  here.wanted = '';
  const fold = field.closest('details');
  if (fold) fold.open = true;
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
}
