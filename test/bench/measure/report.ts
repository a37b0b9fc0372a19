import { cpus, loadavg } from 'node:os';
import type { Figure, Part } from './figure.ts';
import { median, p95 } from './time.ts';

/** One object a line with `--json`: for a machine to compare. */
export interface Line {
  name: string;
  unit: string;
  median: number;
  p95: number;
  budget: number;
  within: boolean;
}

const rounded = (value: number) => Number(value.toPrecision(4));

export function lineOf({ name, unit, budget }: Figure, part: Part): Line {
  const [middle, high] = [median(part.samples), p95(part.samples)];
  const judged = budget.judged === 'median' ? middle : high;
  const within = budget.bound === 'at-most' ? judged <= budget.value : judged >= budget.value;
  const fullName = part.name === undefined ? name : `${name}: ${part.name}`;
  return { name: fullName, unit, median: rounded(middle), p95: rounded(high), budget: budget.value, within };
}

const widths = { name: 62, unit: 6, number: 10 };

const row = (name: string, unit: string, middle: string, high: string, budget: string, within: string) =>
  [
    name.padEnd(widths.name),
    unit.padEnd(widths.unit),
    ...[middle, high, budget].map((cell) => cell.padStart(widths.number)),
    within,
  ].join(' ');

export const heading = () => row('figure', 'unit', 'median', 'p95', 'budget', 'within');

export const inWords = ({ name, unit, median: middle, p95: high, budget, within }: Line) =>
  row(name, unit, String(middle), String(high), String(budget), within ? 'yes' : 'NO');

/** Other work on the machine is the usual reason for a slow figure: it is printed beside them. */
export function machine(): string {
  const [load = 0] = loadavg();
  const [processor] = cpus();
  return `${cpus().length} cores, ${processor?.model ?? 'unknown'}, Node ${process.versions.node}, load ${load.toFixed(2)}`;
}
