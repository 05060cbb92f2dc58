// What the open meeting or family lends to every part: whose file, which meeting, who may speak,
// and drafts found at opening. Emptied at lock.
import type { DraftView, PersonView } from '../generated/types';

class Here {
  family = $state('');
  meeting = $state<string>();
  language = $state('en');
  people = $state.raw<PersonView[]>([]);
  drafts = $state.raw<DraftView[]>([]);
  step = $state('');
  /** The field that is wanted next: where somebody was still writing. */
  wanted = '';
  /** Steps of the map in which something was kept since the meeting was opened. */
  kept = new Set<string>();
  /** The step of the plan in hand: what "own way" is about. */
  inHand = $state<string>();
  /** The goal or step in hand in a meeting: what is said goes along with it. */
  about = $state.raw<{ goal?: string; step?: string }>();
  /** What staff are typing in their own name: cards answer it. Never anybody's quote. */
  typed = $state('');
  /** Who spoke last in the line of a meeting: cards speak to them. */
  speaker = $state('');

  /** Somebody by id. */
  person(id: string | undefined): PersonView | undefined {
    return this.people.find((person) => person.id === id);
  }

  /** Family members, who alone rest a goal or let one go. */
  get familyPeople(): PersonView[] {
    return this.people.filter((person) => person.class === 'F');
  }

  /** Whether something was still being written in a field outside a meeting. */
  holds(slot: string): boolean {
    return this.drafts.some((draft) => draft.slot === slot);
  }

  forget() {
    this.family = '';
    this.meeting = undefined;
    this.people = [];
    this.drafts = [];
    this.inHand = undefined;
    this.about = undefined;
    this.typed = this.speaker = '';
    this.kept = new Set();
    this.wanted = '';
  }
}

export const here = new Here();

/** Whether somebody is named who is neither family nor a friend: their text is no quote of a family. */
export function isOurs(by: string | undefined): boolean {
  return !!by && !isTheirs(here.person(by));
}

/** Whether somebody's words are in ink: family and friends. */
export function isTheirs(person: PersonView | null | undefined): boolean {
  return person?.class === 'F' || person?.class === 'N';
}
