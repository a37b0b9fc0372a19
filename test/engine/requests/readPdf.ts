import { inflateSync } from 'node:zlib';

// Reads a PDF of ours back, without any library: the structure tree as a screen reader walks it, and the text by the fonts' own
// tables of letters. Enough for what we write (no object streams, one table of letters a font), and for nothing else.

export interface Node {
  tag: string;
  text: string;
  alt: string | null;
  lang: string | null;
  scope: string | null;
  children: Node[];
}

export function readPdf(bytes: Buffer) {
  const raw = bytes.toString('latin1');
  const objects = new Map<number, string>();
  for (const match of raw.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    objects.set(Number(match[1]), match[2] ?? '');
  }
  const object = (id: number) => objects.get(id) ?? '';
  const streamOf = (id: number) => {
    const body = object(id);
    const at = body.indexOf('stream\n') + 7;
    const data = Buffer.from(body.slice(at, body.lastIndexOf('\nendstream')), 'latin1');
    return body.slice(0, at).includes('/FlateDecode') ? inflateSync(data).toString('latin1') : data.toString('latin1');
  };
  const refIn = (text: string, key: string) => Number(new RegExp(`/${key} (\\d+) 0 R`).exec(text)?.[1] ?? 0);

  const fontLetters = (page: string) => {
    const resources = object(refIn(page, 'Resources'));
    const fonts = /\/Font <<([\s\S]*?)>>/.exec(resources)?.[1] ?? '';
    return new Map(
      [...fonts.matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name = '', id]) => [
        name,
        lettersOf(streamOf(refIn(object(Number(id)), 'ToUnicode'))),
      ]),
    );
  };

  const pages = [...(/\/Kids \[([\s\S]*?)\]/.exec(object(pagesId()))?.[1] ?? '').matchAll(/(\d+) 0 R/g)].map(([, id]) =>
    Number(id),
  );
  function pagesId() {
    return refIn(catalog(), 'Pages');
  }
  function catalog() {
    return [...objects.values()].find((body) => body.includes('/Type /Catalog')) ?? '';
  }

  const marked = new Map<string, string>();
  let edges = '';
  let content = '';
  for (const id of pages) {
    const letters = fontLetters(object(id));
    const drawing = streamOf(refIn(object(id), 'Contents'));
    content += drawing;
    for (const { mark, text } of readContent(drawing, letters)) {
      if (mark === 'artifact') edges += text;
      else marked.set(`${id} ${mark}`, (marked.get(`${id} ${mark}`) ?? '') + text);
    }
  }

  const nodeOf = (id: number): Node => {
    const body = object(id);
    const page = Number(
      body
        .match(/\/Pg (\d+) 0 R/g)
        ?.at(-1)
        ?.match(/\d+/)?.[0] ?? 0,
    ); // its own stands last
    const kids = kidsOf(body);
    const children = kids.flatMap((kid) => ('element' in kid ? [nodeOf(kid.element)] : []));
    const own = kids.flatMap((kid) => ('mcid' in kid ? [marked.get(`${kid.page ?? page} ${kid.mcid}`) ?? ''] : []));
    return {
      tag: /\/S \/(\w+)/.exec(body)?.[1] ?? '',
      text: own.join('') + children.map(({ text }) => text).join(' '),
      alt: literal(body, 'Alt'),
      lang: literal(body, 'Lang'),
      scope: /\/Scope \/?\(?(\w+)/.exec(body)?.[1] ?? null,
      children,
    };
  };
  const tree = kidsOf(object(refIn(catalog(), 'StructTreeRoot'))).flatMap((kid) =>
    'element' in kid ? [nodeOf(kid.element)] : [],
  );
  return {
    raw,
    pages: pages.length,
    tree,
    text: tree.map(({ text }) => text).join(' '),
    edges,
    content,
    catalog: catalog(),
  };
}

type Kid = { element: number } | { mcid: number; page: number | null };

function kidsOf(body: string): Kid[] {
  const list = /\/K \[([\s\S]*)\]/.exec(body)?.[1] ?? /\/K (\d+ 0 R)/.exec(body)?.[1] ?? '';
  const pattern = /<<[\s\S]*?\/Pg (\d+) 0 R[\s\S]*?\/MCID (\d+)[\s\S]*?>>|(\d+) 0 R|(\d+)/g;
  return [...list.matchAll(pattern)].map(([, page, mcid, element, own]): Kid => {
    if (mcid !== undefined) return { mcid: Number(mcid), page: Number(page) };
    return element === undefined ? { mcid: Number(own), page: null } : { element: Number(element) };
  });
}

/** A text in a dictionary: ASCII as it is, anything else in UTF-16 with a mark. */
function literal(body: string, key: string): string | null {
  const found = new RegExp(`/${key} \\(((?:\\\\[\\s\\S]|[^\\\\)])*)\\)`).exec(body)?.[1];
  if (found === undefined) return null;
  const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  const bytes = Buffer.from(
    found.replace(/\\([\s\S])/g, (_, letter: string) => escapes[letter] ?? letter),
    'latin1',
  );
  return bytes[0] === 0xfe && bytes[1] === 0xff
    ? bytes.subarray(2).swap16().toString('utf16le')
    : bytes.toString('latin1');
}

/** ToUnicode: glyph number → letters. */
function lettersOf(cmap: string): string[] {
  const letters: string[] = [];
  for (const [, first = '0', , list = ''] of cmap.matchAll(/<(\w{4})> <(\w{4})> \[([\s\S]*?)\]/g)) {
    [...list.matchAll(/<([\w ]*)>/g)].forEach(([, hex = ''], i) => {
      const units = hex
        .split(' ')
        .filter(Boolean)
        .map((unit) => Number.parseInt(unit, 16));
      letters[Number.parseInt(first, 16) + i] = String.fromCharCode(...units);
    });
  }
  return letters;
}

/** Text of a page's content by the mark it stands under; what is under none or an artifact is the page's edge. */
function readContent(content: string, fonts: Map<string, string[]>) {
  const marks: string[] = [];
  const found: { mark: string; text: string }[] = [];
  let letters: string[] = [];
  const lines = content.replace(
    /<<\n([^>]*)\n>> BDC/g,
    (_, inside: string) => `<<${inside.replaceAll('\n', ' ')}>> BDC`,
  );
  for (const line of lines.split('\n')) {
    const begun = /^\/(\w+)(?: <<([\s\S]*?)>>)? (?:BDC|BMC)$/.exec(line);
    if (begun) marks.push(/\/MCID (\d+)/.exec(begun[2] ?? '')?.[1] ?? (begun[1] === 'Artifact' ? 'artifact' : 'none'));
    else if (line === 'EMC') marks.pop();
    else if (/ Tf$/.test(line)) letters = fonts.get(/^\/(\w+)/.exec(line)?.[1] ?? '') ?? [];
    else if (/ TJ$/.test(line)) {
      const hex = [...line.matchAll(/<([0-9a-f]*)>/g)].map(([, run = '']) => run).join('');
      const text = (hex.match(/.{4}/g) ?? []).map((glyph) => letters[Number.parseInt(glyph, 16)] ?? '').join('');
      found.push({ mark: marks.findLast((mark) => mark !== 'none') ?? 'artifact', text });
    }
  }
  return found;
}

/** Every element of a tag, in reading order. */
export const elements = (nodes: Node[], tag: string): Node[] =>
  nodes.flatMap((node) => [...(node.tag === tag ? [node] : []), ...elements(node.children, tag)]);

/** Where a line breaks is not the text's doing. */
export const withoutSpaces = (text: string) => text.replace(/[\s\u00a0]+/g, '');
