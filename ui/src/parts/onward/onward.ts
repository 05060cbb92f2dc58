// The plan for what comes after, as a form holds it: one thing a line, and back again.
import type { OnwardPlan, WhoWhat } from '../../generated/types';
import { lines } from '../own/own';

export interface OnwardForm {
  text: string;
  calls: string;
  papers: string;
  if_thens: string[];
  services: string[];
}

/** What is on file, as the form shows it. */
export function formOf(plan: OnwardPlan | null): OnwardForm {
  return {
    text: plan?.how_to_come_back ?? '',
    calls: (plan?.who_to_call ?? [])
      .map((call) => [call.who?.called || call.name, call.what].filter(Boolean).join(': '))
      .join('\n'),
    papers: (plan?.records_given ?? []).join('\n'),
    if_thens: plan?.staying_on_track ?? [],
    services: plan?.services_continuing ?? [],
  };
}

interface Known {
  id: string;
  called: string;
}

/** "Renée: for a ride" as who and what; somebody on file is meant by name. */
export function callsOf(text: string, people: readonly Known[]): WhoWhat[] {
  return lines(text).map((line) => {
    const at = line.indexOf(':');
    const name = (at < 0 ? line : line.slice(0, at)).trim();
    const what = at < 0 ? '' : line.slice(at + 1).trim();
    const known = people.find((one) => one.called === name);
    return known ? { who: known.id, what, name: '' } : { name, what };
  });
}

/** A list with one thing put in or taken out. */
export function turned(list: readonly string[], id: string, on: boolean): string[] {
  const others = list.filter((one) => one !== id);
  return on ? [...others, id] : others;
}
