import { parseSync } from 'vite';
import { expect, test } from 'vitest';

// A text in a component is a text nobody can translate. The words stand in words.ts; this reads every component's markup.
const sources = import.meta.glob<string>('../../renderer/**/*.tsx', { eager: true, query: '?raw', import: 'default' });

/** Attributes that people read or hear. */
const spoken =
  /^(aria-(label|description|valuetext|placeholder|roledescription)|label|title|placeholder|alt|hint|note|close|intro|error|good|required|caption|announce)$/;

interface Node {
  type: string;
  start: number;
  [key: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;
const hasLetters = (text: unknown) => typeof text === 'string' && /\p{L}/u.test(text);

function childrenOf(node: Node): Node[] {
  return Object.values(node)
    .flatMap((value) => (Array.isArray(value) ? value : [value]))
    .filter(isNode);
}

/** The texts an expression can turn out to be: itself, either side of a condition, the fixed parts of a template. */
function textsOf(node: unknown): Node[] {
  if (!isNode(node)) return [];
  if (node.type === 'Literal') return hasLetters(node.value) ? [node] : [];
  if (node.type === 'TemplateLiteral') {
    const parts = Array.isArray(node.quasis) ? node.quasis.filter(isNode) : [];
    return parts.some(({ value }) => hasLetters((value as { cooked?: string }).cooked)) ? [node] : [];
  }
  if (node.type === 'JSXExpressionContainer') return textsOf(node.expression);
  if (node.type === 'LogicalExpression') return textsOf(node.right);
  if (node.type === 'ConditionalExpression') return [...textsOf(node.consequent), ...textsOf(node.alternate)];
  return [];
}

function looseTexts(node: Node): Node[] {
  const deeper = childrenOf(node).flatMap(looseTexts);
  if (node.type === 'JSXText') return hasLetters(node.value) ? [node] : [];
  if (node.type === 'JSXElement' || node.type === 'JSXFragment') {
    const children = Array.isArray(node.children) ? node.children : [];
    return [
      ...children.flatMap((child) => (isNode(child) && child.type !== 'JSXText' ? textsOf(child) : [])),
      ...deeper,
    ];
  }
  if (node.type === 'JSXAttribute' && isNode(node.name) && spoken.test(String(node.name.name))) {
    return [...textsOf(node.value), ...deeper];
  }
  return deeper;
}

function placesIn(path: string, source: string): string[] {
  const { program } = parseSync(path, source, { lang: 'tsx' });
  return looseTexts(program as unknown as Node).map(({ start }) => {
    const line = source.slice(0, start).split('\n').length + (/^\s*\n/.test(source.slice(start)) ? 1 : 0);
    return `${path.replace('../../', '')}:${line} ${source.split('\n')[line - 1]?.trim()}`;
  });
}

test('no component holds a text of its own', () => {
  expect(Object.keys(sources).length).toBeGreaterThan(20);
  expect(Object.entries(sources).flatMap(([path, source]) => placesIn(path, source))).toEqual([]);
});

test.each([
  ['<p>Saved</p>', 1],
  ['<p>{count} saved</p>', 1],
  ["<p>{'Saved'}</p>", 1],
  ["<p>{done ? 'Saved' : w('waiting')}</p>", 1],
  ['<p>{`Saved $' + '{count}`}</p>', 1],
  ['<button aria-label="Save" />', 1],
  ["<Button name={'x'} title={off && 'Off'} />", 1],
  ["<p className='big' id={'x'}>{w('saved')} · {1} {' '}</p>", 0],
])('%s holds %i', (markup, count) => {
  expect(placesIn('x.tsx', `const x = ${markup};`)).toHaveLength(count);
});
