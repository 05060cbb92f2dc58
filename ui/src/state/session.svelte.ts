// The door: whether the notebook is open, and what this laptop was told to like.
import type { SessionView, Settings } from '../generated/types';
import { call, listen, zoom } from '../platform';
import { type Language, locale, speaking } from '../shared/strings.svelte';
import { keepAllDrafts } from './draft.svelte';
import { here } from './here.svelte';
import { notices } from './notices.svelte';
import { route } from './route.svelte';
import { saved } from './saved.svelte';
import { stand } from './stand';

class Session {
  view = $state.raw<SessionView>();

  get open(): boolean {
    return this.view?.stage === 'open';
  }

  get settings(): Settings {
    return this.view?.settings ?? FALLBACK;
  }

  /** Takes the door's new state. */
  take(view: SessionView) {
    const opening = view.stage === 'open' && !this.open;
    this.view = view;
    saved.at = view.saved_at ?? saved.at;
    saved.waiting = view.waiting;
    like(view.settings);
    if (opening && !stand.comeBack(view.place) && view.resume && route.place.at !== 'meeting') {
      route.go({ at: 'meeting', ...view.resume });
    }
    if (view.stage !== 'open') here.forget();
  }

  /** Takes the door's new state where the file may have become another one. */
  renew(view: SessionView) {
    this.take(view);
    notices.tellAll();
  }

  async ask(): Promise<void> {
    this.take(await call('session.state', {}));
  }

  async lock(): Promise<void> {
    await keepAllDrafts().catch(() => undefined);
    await stand.tell();
    this.take(await call('session.lock', {}));
  }

  async choose(settings: Settings): Promise<void> {
    const taken = await call('settings.set', { settings });
    if (this.view) this.view = { ...this.view, settings: taken };
    like(taken);
  }

  /** Counts again what only this laptop holds. */
  async recount(): Promise<void> {
    if (!this.open) return;
    const view = await call('session.state', {});
    if (view.stage === 'open') saved.waiting = view.waiting;
  }

  start(): () => void {
    const stops = [notices.start(), stand.start(), listen('session', () => void this.ask())];
    return () => stops.forEach((stop) => stop());
  }
}

const FALLBACK: Settings = {
  language: 'en',
  theme: 'system',
  text_percent: 100,
  cover_minutes: 2,
  cover_minutes_meeting: 10,
  lock_minutes: 15,
  letter_keys: true,
  your_name: '',
};

let zoomed = 100;

function like(settings: Settings) {
  speaking.language = settings.language === 'es' ? 'es' : ('en' satisfies Language);
  const root = document.documentElement;
  root.lang = locale();
  if (settings.theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = settings.theme;
  if (settings.text_percent === zoomed) return;
  zoomed = settings.text_percent;
  void zoom(zoomed / 100);
}

export const session = new Session();
