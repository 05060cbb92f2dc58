// A photo on its way into the case file: in pieces, in order, and never past the limit.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PIECE, guessedName, handIn, piecesOf } from '../parts/pages/pages';

interface Asked {
  upload: string;
  number: number;
  last: boolean;
  bytes: string;
}
const asked: Asked[] = [];
const whole = { sha256: 'ab', bytes: 3, media_type: 'image/png' };

vi.mock('../platform', () => ({
  call: (_name: string, piece: Asked) => {
    asked.push(piece);
    return Promise.resolve({ whole: piece.last ? whole : null });
  },
}));

/** What a browser reads; node has no reader of files. */
class Reader {
  result = '';
  onload = () => {};
  readAsDataURL(piece: Blob) {
    void piece.arrayBuffer().then((bytes) => {
      const signs = Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte));
      this.result = `data:;base64,${btoa(signs.join(''))}`;
      this.onload();
    });
  }
}
vi.stubGlobal('FileReader', Reader);

describe('a photo that is handed in', () => {
  beforeEach(() => (asked.length = 0));

  it('goes in pieces of a mebibyte, in order, under one name', async () => {
    const file = new Blob([new Uint8Array(2 * PIECE + 5).fill(7)]);
    const told: string[] = [];
    expect(await handIn(file, (done, of) => told.push(`${done}/${of}`))).toEqual(whole);
    expect(asked.map((one) => one.number)).toEqual([0, 1, 2]);
    expect(asked.map((one) => one.last)).toEqual([false, false, true]);
    expect(new Set(asked.map((one) => one.upload)).size).toBe(1);
    expect(atob(asked[2]?.bytes ?? '')).toBe('\u0007'.repeat(5));
    expect(told).toEqual(['1/3', '2/3', '3/3']);
  });

  it('is refused before anything is sent where it is too large', async () => {
    const file = { size: 20 * PIECE + 1 } as Blob;
    await expect(handIn(file, () => {})).rejects.toMatchObject({ code: 'vault.too_large' });
    expect(asked).toEqual([]);
  });

  it('is told what to do where it is an iPhone photo, whatever it is called', async () => {
    const photo = new Blob(['\0\0\0\x24', 'ftypheic', '\0\0\0\0', 'mif1']);
    const refused = { code: 'attachment.apple_photo' };
    await expect(handIn(photo, () => {})).rejects.toMatchObject(refused);
    expect(asked).toEqual([]);
  });

  it('goes as one piece where it is empty, so that the case file can say what is wrong', () => {
    expect([0, 1, PIECE, PIECE + 1].map(piecesOf)).toEqual([1, 1, 1, 2]);
  });

  it('is called what its file was called, without the ending', () => {
    expect(['IMG_20.JPG', 'school release.pdf', 'page'].map(guessedName)).toEqual([
      'IMG_20',
      'school release',
      'page',
    ]);
  });
});
