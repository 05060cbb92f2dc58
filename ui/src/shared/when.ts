// Days and moments in the reader's locale. A moment shows the wall clock it was lived by: the
// offset written into it decides, not the zone of this laptop.
import { locale, speaking, t } from './strings.svelte';

const DAY = /^(\d{4})-(\d{2})-(\d{2})/;
const CLOCK = /T(\d{2}):(\d{2})/;

/** The wall clock of a day or moment, as if it were UTC: for formatting only. */
export function wall(on: string): Date | undefined {
  const day = DAY.exec(on);
  if (!day) return undefined;
  const clock = CLOCK.exec(on);
  const [, y, m, d] = day.map(Number) as [number, number, number, number];
  return new Date(Date.UTC(y, m - 1, d, Number(clock?.[1] ?? 0), Number(clock?.[2] ?? 0)));
}

function format(at: Date, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale(), { ...options, timeZone: 'UTC' }).format(at);
}

/** `October 7`, with the year where it is not this one. */
export function dayLong(on: string, today?: string): string {
  const at = wall(on);
  if (!at) return on;
  const year = today && today.slice(0, 4) !== on.slice(0, 4) ? ({ year: 'numeric' } as const) : {};
  return format(at, { weekday: 'long', month: 'long', day: 'numeric', ...year });
}

/** `Oct 7`, with the year where it is not this one. */
export function dayShort(on: string, today: string = todayHere()): string {
  const at = wall(on);
  if (!at) return on;
  const year = today.slice(0, 4) !== on.slice(0, 4) ? ({ year: 'numeric' } as const) : {};
  return format(at, { month: 'short', day: 'numeric', ...year }).replace('Sep ', 'Sept ');
}

/** `Nov`, or nothing where the day before it is of the same month. */
export function monthShort(on: string, before?: string): string {
  const at = wall(on);
  if (!at || before?.slice(0, 7) === on.slice(0, 7)) return '';
  return format(at, { month: 'short' }).replace('Sep', 'Sept').replace('Septt', 'Sept');
}

/** `Tue, Nov 4`. */
export function dayNamed(on: string): string {
  const at = wall(on);
  return at ? format(at, { weekday: 'short', month: 'short', day: 'numeric' }) : on;
}

/** `Today`, `Tomorrow`, `Thursday`, `Oct 14`: as a person would say it. */
export function daySaid(on: string, today: string = todayHere()): string {
  const away = daysBetween(today, on);
  if (away === 0) return t('w-today');
  if (away === 1) return t('w-tomorrow');
  if (away === -1) return t('w-yesterday');
  const at = wall(on);
  if (at && away > 1 && away < 7) return capital(format(at, { weekday: 'long' }));
  return dayShort(on, today);
}

/** `5:30 pm`; empty where only a day is known. */
export function clock(on: string): string {
  const at = wall(on);
  if (!at || !CLOCK.test(on)) return '';
  const text = format(at, { hour: 'numeric', minute: '2-digit' });
  return text.replace(/[\u202f\u00a0 ]?(AM|PM)$/, (m) => '\u00a0' + m.trim().toLowerCase());
}

/** `Tue 5:30 pm`, or the day alone. */
export function weekdayClock(on: string): string {
  const at = wall(on);
  if (!at) return on;
  return [format(at, { weekday: 'short' }), clock(on)].filter(Boolean).join(' ');
}

/** Whole days from one to the other. */
export function daysBetween(from: string, to: string): number {
  const start = wall(from.slice(0, 10));
  const end = wall(to.slice(0, 10));
  return start && end ? Math.round((end.getTime() - start.getTime()) / 86_400_000) : 0;
}

/** The day `days` after another. */
export function dayAfter(on: string, days: number): string {
  const at = wall(on.slice(0, 10));
  if (!at) return on;
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** Today on this laptop. */
export function todayHere(now: Date = new Date()): string {
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** A day and a clock here, with the offset and the zone of this laptop. In the hour that comes twice it is the
 * first; in the hour that is left out the clock was not put forward yet, so the offset from before holds. */
export function momentHere(day: string, time: string): string {
  return withOffset(day, time, instant(day, time));
}

/** The first moment at that clock which is no earlier than another: later on the same day, in the hour that
 * comes twice its second time, or after midnight. */
export function momentAfter(start: string, day: string, time: string): string {
  const began = Date.parse(start.replace(/\[.*$/, ''));
  const first = instant(day, time);
  if (first >= began) return momentHere(day, time);
  const second = first + HOUR_MS;
  const comesTwice = new Date(second).getHours() === new Date(first).getHours();
  if (comesTwice && second >= began) return withOffset(day, time, second);
  return momentHere(dayAfter(day, 1), time);
}

const HOUR_MS = 3_600_000;

function instant(day: string, time: string): number {
  return new Date(`${day}T${time}:00`).getTime();
}

function withOffset(day: string, time: string, at: number): string {
  const away = Math.round((Date.parse(`${day}T${time}:00Z`) - at) / 60_000);
  const sign = away < 0 ? '-' : '+';
  const offset = `${sign}${two(Math.floor(Math.abs(away) / 60))}:${two(Math.abs(away) % 60)}`;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return `${day}T${time}:00${offset}${zone ? `[${zone}]` : ''}`;
}

/** This moment here, with its offset and zone. */
export function momentNow(now: Date = new Date()): string {
  return momentHere(todayHere(now), `${two(now.getHours())}:${two(now.getMinutes())}`);
}

/** Minutes since a moment. */
export function minutesSince(moment: string, now: number = Date.now()): number {
  const at = Date.parse(moment.replace(/\[.*$/, ''));
  return Number.isNaN(at) ? 0 : Math.max(0, Math.floor((now - at) / 60_000));
}

const MONTHS: Record<string, number> = {};
for (const tag of ['en-US', 'es-US']) {
  for (let m = 0; m < 12; m += 1) {
    const name = new Intl.DateTimeFormat(tag, { month: 'short', timeZone: 'UTC' });
    MONTHS[
      name
        .format(Date.UTC(2024, m, 15))
        .slice(0, 3)
        .toLowerCase()
    ] = m + 1;
  }
}

/** Reads a day as people write one: `11/4`, `Nov 4`, `4 de nov`, `2025-11-04`. */
export function readDay(text: string, today: string = todayHere()): string | undefined {
  const said = text.trim().toLowerCase();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(said);
  if (iso) return made(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const slash = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{2,4}))?$/.exec(said);
  if (slash) {
    const [a, b] = [Number(slash[1]), Number(slash[2])];
    const [month, day] = speaking.language === 'es' ? [b, a] : [a, b];
    return nearest(month, day, slash[3], today);
  }
  const named = /([a-záéíóú]{3})[a-záéíóú]*\.?/.exec(said.replace(/\bde\b/g, ' '));
  const numbers = said.match(/\d+/g);
  const month = named?.[1] ? MONTHS[named[1]] : undefined;
  return month && numbers ? nearest(month, Number(numbers[0]), numbers[1], today) : undefined;
}

/** Reads a time as people write one: `5:30 pm`, `530pm`, `17:30`, `5pm`. */
export function readTime(text: string): string | undefined {
  const said = text
    .trim()
    .toLowerCase()
    .replace(/[\s.\u00a0\u202f]/g, '');
  const parts = /^(\d{1,2}):?(\d{2})?(a|p)?m?$/.exec(said);
  if (!parts) return undefined;
  let hour = Number(parts[1]);
  const minute = Number(parts[2] ?? 0);
  if (parts[3] === 'p' && hour < 12) hour += 12;
  if (parts[3] === 'a' && hour === 12) hour = 0;
  return hour < 24 && minute < 60 ? `${two(hour)}:${two(minute)}` : undefined;
}

function nearest(month: number, day: number, year: string | undefined, today: string) {
  if (year) return made(Number(year.length === 2 ? `20${year}` : year), month, day);
  const here = made(Number(today.slice(0, 4)), month, day);
  return here && daysBetween(today, here) < -180
    ? made(Number(today.slice(0, 4)) + 1, month, day)
    : here;
}

/** Nobody meets before or after. */
const YEARS = { first: 1900, last: 2199 };

function made(year: number, month: number, day: number): string | undefined {
  if (year < YEARS.first || year > YEARS.last) return undefined;
  const at = new Date(Date.UTC(year, month - 1, day));
  const right = at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return right ? at.toISOString().slice(0, 10) : undefined;
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase(locale()) + text.slice(1);
}
