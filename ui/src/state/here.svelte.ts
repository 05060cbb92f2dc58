// What the open meeting or family lends to every part: whose file, which meeting, who may speak,
// and drafts found at opening. Emptied at lock.
import { untrack } from 'svelte';
import type { DraftView, FamilyView, PersonView } from '../generated/types';

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

  /** A family's page is open: its people, its language, and what was being written outside meetings.
   * What is on the disk comes back, and what was typed since stands. */
  enter(view: Pick<FamilyView, 'family' | 'home_language' | 'team' | 'drafts'>) {
    const typed = untrack(() => (this.meeting ? [] : this.#leaveOthers(view.family)));
    const kept = view.drafts.filter(
      (draft) => !draft.meeting && !typed.some((one) => one.slot === draft.slot),
    );
    this.drafts = [...typed, ...kept];
    this.family = view.family;
    this.meeting = undefined;
    this.language = view.home_language || 'en';
    this.people = view.team.map((row) => row.person);
  }

  /** Another family's page: nothing of the one before stands beside it, not for a moment. */
  leaveFor(family: string | undefined) {
    if (family) untrack(() => this.#leaveOthers(family));
  }

  #leaveOthers(family: string): DraftView[] {
    if (this.family && this.family !== family) this.forget();
    return this.drafts;
  }

  forget() {
    this.family = '';
    this.meeting = undefined;
    this.language = 'en';
    this.step = '';
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
