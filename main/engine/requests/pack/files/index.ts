import { createHash } from 'node:crypto';
import { fill } from '../../../../../shared/notices/fill.ts';
import { customerTablesOf, givesRows } from '../../../../../shared/register/map.ts';
import { packTexts, writtenDate } from '../../../../../shared/requests/packTexts.ts';
import { paperOf } from '../paper/index.ts';
import { drawPdf, type Fonts } from '../pdf/index.ts';
import type { Pack } from '../schema.ts';
import { packWords } from '../words/packWords.ts';
import { csvOf } from './csv.ts';
import type { PackFile } from './zip.ts';

export { type PackFile, zipOf } from './zip.ts';

export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();

export interface PackContents {
  files: PackFile[];
  /** Every file but none of their bytes, as the manifest and the answer list them. */
  parts: { name: string; sha256: string; bytes: number }[];
}

/** Every file of a pack, in memory: paper, the same for a computer, tables, the list of all with their hashes, and a note. */
export async function packContents(pack: Pack, fonts: Fonts, { locked }: { locked: boolean }): Promise<PackContents> {
  const documents: PackFile[] = [
    { name: 'subject-access-pack.pdf', bytes: await paper(pack, fonts) },
    { name: 'pack.json', bytes: jsonBytes(pack) },
    ...customerTablesOf()
      .filter((table) => givesRows(table) === 'shown')
      .map(({ table }) => ({
        name: `csv/${table}.csv`,
        bytes: Buffer.from(csvOf(table, rowsOf(pack, table)), 'utf8'),
      })),
  ];
  const manifest = { name: 'manifest.json', bytes: jsonBytes(manifestOf(pack, documents)) };
  const note: PackFile = { name: 'READ-ME.txt', bytes: readMe(pack, locked), open: true };
  const files = [note, ...documents, manifest];
  return { files, parts: files.map(described) };
}

function paper(pack: Pack, fonts: Fonts) {
  const texts = packTexts[pack.language];
  const words = packWords[pack.language];
  const { shop, madeOn } = pack.parts.cover;
  return drawPdf(
    paperOf(pack),
    {
      language: pack.language,
      documentTitle: words.documentTitle,
      headLeft: shop.name,
      headRight: writtenDate(madeOn, pack.language),
      footLeft: `${words.logCode}: ${pack.checkpoint}`,
      pageOf: (page, pages) => fill(texts.pageOf, { page: String(page), pages: String(pages) }),
      madeAt: new Date(pack.madeAt),
    },
    fonts,
    words.lettersMissing,
  );
}

/** What was looked through, table by table, and each file with its hash: the proof that nothing was left aside. */
const manifestOf = (pack: Pack, documents: readonly PackFile[]) => ({
  schema: 'subject-access-manifest/1',
  pack: pack.schema,
  requestNumber: pack.parts.cover.requestNumber,
  madeAt: pack.madeAt,
  checkpoint: pack.checkpoint,
  tables: Object.fromEntries(
    Object.entries(pack.tables).map(([table, { outcome, rows, ground }]) => [table, { outcome, rows, ground }]),
  ),
  files: documents.map(described),
});

const described = ({ name, bytes }: PackFile) => ({ name, sha256: sha256(bytes).toString('hex'), bytes: bytes.length });

const jsonBytes = (value: unknown) => Buffer.from(`${JSON.stringify(value, null, 2)}\n`, 'utf8');

function rowsOf(pack: Pack, table: string) {
  const rows = pack.tables[table];
  if (!rows) throw new Error(`${table} was not walked`);
  return rows;
}

/** Windows' own editor wants CRLF, and shows UTF-8 rightly without a mark. */
function readMe({ language }: Pack, locked: boolean): Buffer {
  const { files, check, locked: howToOpen } = packWords[language].readMe;
  return Buffer.from([files, check, ...(locked ? [howToOpen] : [])].map((line) => `${line}\r\n`).join('\r\n'), 'utf8');
}
