// What was chosen, and from which idea; and words as they stand, to be written again untouched.
import type { ChosenRow, QuoteView, Words } from '../../generated/types';

/** The choice that was made from an idea; the latest where it was made twice. */
export function chosenFrom(idea: string, chosen: readonly ChosenRow[]): ChosenRow | undefined {
  return chosen.filter((row) => row.options.includes(idea)).at(-1);
}

/** Words on a page as they go into the file again: whose they are and how they came stays. */
export function wordsOf(quote: QuoteView): Words {
  return {
    text: quote.text,
    lang: quote.lang,
    origin: quote.origin,
    ...(quote.by ? { said_by: quote.by.id } : {}),
    ...(quote.on ? { said_on: quote.on } : {}),
  };
}
