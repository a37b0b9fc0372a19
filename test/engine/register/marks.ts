import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Personal information nobody would write by chance, to be looked for wherever it must not be. */
export const marks = {
  name: 'Qhamukile Zwartbooi',
  renamed: 'Qhamukisa Zwartbooi',
  phone: '0716667778',
  laterPhone: '0716667779',
  email: 'qhamukile.zwartbooi@shop.example',
  typedName: 'Q Zwartbooi-Xaba',
  witness: 'Mnumzane Hlokohloko',
  reference: 'recording-zwart-4711',
  reason: 'zwartbooi was another',
  draft: 'halftyped-umqhele',
} as const;

/** Each as it is written and as the register writes it: dialled abroad, read backwards, folded, each word of it alone. */
const spellings = Object.values(marks).flatMap((mark) => {
  if (/^\d+$/.test(mark)) return [mark, mark.slice(1), [...mark].reverse().join('')];
  return [mark, ...mark.split(/[\s@]+/).filter((word) => word.length > 5 && !word.includes('shop'))];
});

/** Base64 spells the same bytes in three ways, by where they begin; these are the letters that depend on them alone. */
function inBase64(bytes: Buffer) {
  return [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    return text.slice(before === 0 ? 0 : before + 1, Math.floor((before + bytes.length) / 3) * 4);
  });
}

const forms = spellings.flatMap((spelling) =>
  [...new Set([spelling, spelling.toLowerCase(), spelling.toUpperCase()])].flatMap((text) => {
    const [utf8, utf16] = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
    const asText = [utf8, utf16].flatMap((bytes) => [
      ...inBase64(bytes),
      ...inBase64(bytes).map((letters) => letters.replaceAll('+', '-').replaceAll('/', '_')),
      bytes.toString('hex'),
      bytes.toString('hex').toUpperCase(),
    ]);
    return [utf8, utf16, ...asText.map((letters) => Buffer.from(letters, 'latin1'))].map((bytes) => ({ text, bytes }));
  }),
);

/** Which marks these bytes hold, in UTF-8, UTF-16LE, base64 or hex. */
export const marksIn = (bytes: Buffer) => [
  ...new Set(forms.filter((form) => bytes.includes(form.bytes)).map(({ text }) => text)),
];

/** Every file under a folder with the marks it holds. */
export function marksUnder(folder: string) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
  return Object.fromEntries(files.map((name) => [name, marksIn(readFileSync(join(folder, name)))]));
}
