// A part of their list: whether it had its turn, who led it, and what came of it.
import type { AgendaView } from '../../generated/types';
import { t } from '../../shared/strings.svelte';
import { here } from '../../state/here.svelte';
import type { Field, Texts } from '../fields/fields';

/** Who leads it or led it, and what came of it; never a word about whose fault it was. */
export function turnWords({ led, led_by, outcome }: AgendaView): string {
  const who =
    led === false
      ? t('w-turn-not')
      : led_by
        ? t(led ? 'w-turn-led' : 'w-led-by', { name: led_by.called })
        : led
          ? t('w-turn-had')
          : '';
  return [who, outcome].filter(Boolean).join(' · ');
}

export const turnFields = (): Field[] => [
  {
    kind: 'pick',
    name: 'led',
    label: t('w-turn'),
    options: [
      { value: 'yes', label: t('w-turn-yes') },
      { value: 'no', label: t('w-turn-no') },
    ],
  },
  { kind: 'person', name: 'led_by', label: t('w-turn-who'), people: here.people, none: '' },
  { kind: 'text', name: 'outcome', label: t('w-turn-outcome') },
];

export const turnTexts = ({ led, led_by, outcome }: AgendaView): Texts => ({
  led: led === null ? '' : led ? 'yes' : 'no',
  led_by: led_by?.id ?? '',
  outcome,
});

/** What `agenda.settle` is asked. Whoever led it gave it its turn. */
export function turned({ led, led_by, outcome }: Texts) {
  return {
    ...(led ? { led: led === 'yes' } : led_by ? { led: true } : {}),
    ...(led_by ? { led_by } : {}),
    ...(outcome === undefined ? {} : { outcome }),
  };
}
