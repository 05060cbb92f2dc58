// The cards of the library as one looks through them: those put first, then the library's order.
import type { LibraryCard } from '../../generated/types';

/** A card's words in a language, or in the first one it has. */
export function cardSays(card: LibraryCard, lang: string): string {
  const words = card.texts.find((one) => one.lang === lang) ?? card.texts[0];
  return words?.text ?? '';
}

/** Without accents and case, as people search. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Cards that hold every word that was looked for. */
export function foundCards(
  cards: readonly LibraryCard[],
  order: readonly string[],
  sought: string,
): LibraryCard[] {
  const wanted = plain(sought).split(/\s+/).filter(Boolean);
  const rank = (card: LibraryCard) => {
    const at = order.indexOf(card.id);
    return at < 0 ? order.length : at;
  };
  return cards
    .filter((card) => {
      const held = plain([card.id, card.when, ...card.texts.map((one) => one.text)].join(' '));
      return wanted.every((word) => held.includes(word));
    })
    .sort((a, b) => rank(a) - rank(b));
}
