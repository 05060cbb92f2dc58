// The family's own page, and the cards one looks through.
import { expect, test } from 'vitest';
import type { LibraryCard } from '../generated/types';
import { cardSays, foundCards } from '../parts/practice/cards';
import { Twice } from '../state/sized.svelte';

function card(id: string, text: string, es = ''): LibraryCard {
  const words = (lang: string, said: string) => ({
    lang,
    text: said,
    text_tu: null,
    reviewed_by: null,
  });
  const texts = es ? [words('en', text), words('es', es)] : [words('en', text)];
  return {
    id,
    meeting: 'any',
    function: 'open',
    signal: 'opening',
    when: '',
    texts,
    hidden: false,
  };
}

test('a card is found without its accents, and those put first come first', () => {
  const cards = [card('A1', 'What helps?', '¿Qué ayudó?'), card('B2', 'And then?'), card('C3', '')];
  expect(foundCards(cards, [], 'ayudo').map((one) => one.id)).toEqual(['A1']);
  expect(foundCards(cards, ['B2'], '').map((one) => one.id)).toEqual(['B2', 'A1', 'C3']);
  expect(cardSays(cards[0]!, 'es')).toBe('¿Qué ayudó?');
  expect(cardSays(cards[1]!, 'es')).toBe('And then?');
});

test('one Escape does not close the page, two that belong together do', () => {
  const escape = new Twice();
  expect(escape.press(10_000)).toBe(false);
  expect(escape.press(20_000)).toBe(false);
  expect(escape.press(20_400)).toBe(true);
  expect(escape.press(20_600)).toBe(false);
});
