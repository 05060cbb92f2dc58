// A photo or a scanned page on its way: in pieces into the case file, and back as something to look at.
// Its bytes are nowhere else: no storage of the window, no link that outlives the page.
import type { AttachmentRow, AttachmentView, Fault, KeptBytes } from '../../generated/types';
import { call } from '../../platform';
import { requestId } from '../../shared/later';

/** The length of every piece but the last. */
export const PIECE = 1 << 20;
/** The most pieces that are kept. */
export const PIECES_MAX = 20;
/** What the system's chooser offers; what is really taken is seen by the case file, in the bytes. */
export const TAKEN =
  'image/jpeg,image/png,image/webp,application/pdf,image/heic,image/heif,.heic,.heif';

/** How many pieces a file of that many bytes has: one at least, so that an empty one is refused, too. */
export function piecesOf(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / PIECE));
}

/** Hands a file in, piece by piece. Tells after each how far it is; rejects with a `Fault`. */
export async function handIn(file: Blob, tell: (done: number, of: number) => void) {
  const of = piecesOf(file.size);
  if (of > PIECES_MAX) throw fault('vault.too_large');
  if (await isApplePhoto(file)) throw fault('attachment.apple_photo');
  const upload = requestId();
  let whole: KeptBytes | null = null;
  for (let number = 0; number < of; number += 1) {
    const bytes = await inBase64(file.slice(number * PIECE, (number + 1) * PIECE));
    const asked = { upload, number, last: number + 1 === of, bytes };
    whole = (await call('attachment.piece', asked)).whole;
    tell(number + 1, of);
  }
  if (!whole) throw fault('vault.out_of_turn');
  return whole;
}

/** An iPhone's own kind of photo, told by its first bytes. The chooser offers it, so that whoever has
 * one is told what to do instead of not finding it. */
async function isApplePhoto(file: Blob): Promise<boolean> {
  const begins = atob(await inBase64(file.slice(4, 12)));
  return /^ftyp(hei[cmsx]|hev[cmsx]|mif1|msf1)/.test(begins);
}

/** The name that a file had, without its ending: a first guess at what to call it. */
export function guessedName(file: string): string {
  return file.replace(/\.[^.]*$/, '').trim();
}

/** A link to look at a picture by, until it is let go of. */
export function picture(view: AttachmentView): string {
  const bytes = Uint8Array.from(atob(view.bytes), (sign) => sign.charCodeAt(0));
  return URL.createObjectURL(new Blob([bytes], { type: view.media_type }));
}

/** What the window shows itself; the rest is opened outside. */
export function isPicture(row: Pick<AttachmentRow, 'media_type'>): boolean {
  return row.media_type.startsWith('image/');
}

/** Those that are about one record. */
export function about(rows: readonly AttachmentRow[] | undefined, record: string) {
  return (rows ?? []).filter((row) => row.about === record);
}

function inBase64(piece: Blob): Promise<string> {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result).replace(/^[^,]*,?/, ''));
    // A stick that was pulled out, a file that went meanwhile.
    reader.onerror = () => failed(fault('file.not_read'));
    reader.readAsDataURL(piece);
  });
}

const fault = (code: string): Fault => ({ code, params: {}, retry: false });
