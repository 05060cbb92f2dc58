// What can be done by name: every place and act that has a key or a button of its own.
import { t } from '../../shared/strings.svelte';
import { ask } from '../../state/asked.svelte';
import { cover } from '../../state/cover.svelte';
import { route, type Section } from '../../state/route.svelte';
import { session } from '../../state/session.svelte';
import { familyTime, showFamily } from '../../state/show-family';

export interface Act {
  id: string;
  name: string;
  keys?: string;
  go: () => void;
}

/** The pages of a family's file, as the rail has them. */
const SECTIONS: readonly Section[] = [
  'plan',
  'story',
  'team',
  'between',
  'going',
  'meetings',
  'papers',
];

/** Acts for the place one is at. */
export function acts(): Act[] {
  const family = route.family;
  return [...(family ? ofFamily(family) : []), ...everywhere()];
}

function ofFamily(family: string): Act[] {
  const section = (name: Section) => ({
    id: `go-${name}`,
    name: t(`w-nav-${name}`),
    go: () => route.go({ at: 'family', family, section: name }),
  });
  return [
    { id: 'go-since', name: t('w-nav-since'), go: () => route.go({ at: 'since', family }) },
    ...SECTIONS.map(section),
    ...(route.meeting
      ? []
      : [{ id: 'begin', name: t('w-begin-meeting'), go: () => route.go({ at: 'begin', family }) }]),
    {
      id: 'go-deadlines',
      name: t('w-deadlines'),
      go: () => route.go({ at: 'deadlines', family }),
    },
    {
      id: 'family-view',
      name: t('w-family-view'),
      keys: 'F10',
      go: () => void showFamily(family).catch(() => undefined),
    },
    { id: 'family-time', name: t('w-family-time'), go: () => familyTime(family) },
    { id: 'take-back', name: t('w-take-back'), keys: 'Ctrl Z', go: () => (ask.undo = true) },
    { id: 'own-way', name: t('w-own-way'), keys: 'F7', go: () => (ask.ownWay = true) },
  ];
}

function everywhere(): Act[] {
  const family = route.family;
  return [
    { id: 'go-today', name: t('w-nav-today'), go: () => route.go({ at: 'today' }) },
    { id: 'go-families', name: t('w-nav-families'), go: () => route.go({ at: 'families' }) },
    { id: 'new-family', name: t('w-new-family'), go: () => route.go({ at: 'new-family' }) },
    { id: 'go-own-work', name: t('w-nav-own-work'), go: () => route.go({ at: 'own-work' }) },
    { id: 'go-practice', name: t('w-practice'), go: () => route.go({ at: 'practice' }) },
    { id: 'go-settings', name: t('w-nav-settings'), go: () => route.go({ at: 'settings' }) },
    {
      id: 'safety',
      name: t('w-nav-safety-plan'),
      keys: 'F8',
      go: () => route.go(family ? { at: 'safety', family } : { at: 'safety' }),
    },
    { id: 'cover', name: t('w-cover'), keys: 'F9', go: () => cover.put('key') },
    { id: 'lock', name: t('w-lock'), keys: 'Ctrl L', go: () => void session.lock() },
    { id: 'keys', name: t('w-keys'), keys: '?', go: () => (ask.keys = true) },
  ];
}
