import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { procedures } from '../../../shared/procedures.ts';
import { everyRow, lookAt } from '../../builders/hands.ts';
import { openTestRegister, type TestRegister } from '../../builders/register.ts';
import * as consent from './consent.ts';
import * as counter from './counter.ts';
import * as pack from './pack.ts';
import * as people from './people.ts';
import type { EveryScenario, Scenario } from './scenario.ts';

const scenarios: EveryScenario = {
  'session.act-as': people.acting,
  'customers.capture': counter.capture,
  'customers.open': counter.open,
  'customers.reveal': counter.reveal,
  'customers.correct': counter.correct,
  'customers.record-visit': counter.visit,
  'customers.history': counter.history,
  'consent.record': consent.record,
  'consent.withdraw': consent.withdraw,
  'consent.correct': consent.correct,
  'consent.timeline': consent.timeline,
  'consent.on': consent.onDay,
  'requests.make-pack': pack.pack,
  'people.add': people.adding,
  'people.change-role': people.changing,
  'people.remove': people.removing,
};

const told = Object.entries(scenarios).flatMap(([name, refusals]) =>
  Object.entries(refusals as Record<string, Scenario>).map(([refusal, scenario]) => ({ name, refusal, scenario })),
);

test('every refusal a procedure lists has a scenario below, and no scenario is for a refusal that is not listed', () => {
  const listed = procedures.flatMap(({ name, refusals }) => refusals.map((refusal) => `${name}: ${refusal}`));
  expect(told.map(({ name, refusal }) => `${name}: ${refusal}`).sort()).toEqual([...listed].sort());
});

const lastEntry = 'SELECT outcome, refusal FROM audit_entry WHERE procedure = :name ORDER BY seq DESC LIMIT 1';

describe('a refused act has written nothing but its line in the log', () => {
  let register: TestRegister;
  beforeEach(async () => {
    register = await openTestRegister();
    await register.setUp();
  });
  afterEach(() => register.close());

  // Only Linux lets a process end its own files early; what the pack's writer does with a full disk is tested elsewhere too.
  const here = told.filter(({ refusal }) => refusal !== 'disk-full' || process.platform === 'linux');
  test.each(here)('$name: $refusal', async ({ name, refusal, scenario }) => {
    const act = await scenario(register);
    const rows = await everyRow(register);
    const files = readdirSync(register.base, { recursive: true }).sort();

    const answer = await act();

    expect(answer).toEqual({ ok: false, refusal });
    expect(await everyRow(register)).toEqual(rows);
    expect(readdirSync(register.base, { recursive: true }).sort()).toEqual(files);
    expect(await lookAt(register, (db) => db.prepare(lastEntry).get({ name }))).toEqual({
      outcome: 'refused',
      refusal,
    });
  });
});
