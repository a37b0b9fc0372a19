import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeTargets } from '../../scripts/build.mjs';
import { badSwitches } from '../engine/main/badSwitches.ts';
import { electronProgram, endAllApps, newFolder, projectFolder } from './harness.ts';

// A test build lets the test driver in. What is shipped is compiled with that constant off: this proves that it then is shut.

let release: string;
const filesHolding = (word: string) =>
  readdirSync(join(release, 'main')).filter((file) => readFileSync(join(release, 'main', file), 'utf8').includes(word));

beforeAll(async () => {
  release = newFolder();
  for (const target of nodeTargets({ testBuild: false })) {
    await build({ ...target, build: { ...target.build, outDir: join(release, 'main') } });
  }
  cpSync(join(projectFolder, 'package.json'), join(release, 'package.json'));
});
afterAll(endAllApps);

/** Chromium cannot be started by root with its sandbox on, so there a refused switch stands in every start. */
const alwaysThere = electronProgram().args.map((arg) => arg.replace('--', ''));
/** An installed app's fuses shut these off before main runs; the runtime of the tests has them on, and stops for a debugger. */
const stopsBeforeMain = (bad: string) => bad.startsWith('--inspect') || bad === '--remote-debugging-pipe';

async function startRelease(bad: string) {
  const { executablePath, args } = electronProgram();
  const app = spawn(executablePath, [...args, bad, join(release, 'main', 'main.js')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [[code], said] = await Promise.all([once(app, 'exit'), text(app.stderr)]);
  return { code, said: said.split('\n').filter((line) => line.includes('Thembeka does not start')) };
}

describe('a release', () => {
  test.each(badSwitches.filter((bad) => !stopsBeforeMain(bad)))('does not start with %s', async (bad) => {
    const { code, said } = await startRelease(bad);
    expect(code).toBe(1);
    expect(said).toHaveLength(1);
    const name = bad.replace('--', '').split('=')[0];
    expect(
      said[0]
        ?.match(/--[a-z-]+/g)
        ?.map((found) => found.slice(2))
        .toSorted(),
    ).toEqual([...new Set([...alwaysThere, name])].toSorted());
  });

  test.each([
    'THEMBEKA_DEMO',
    'THEMBEKA_FOLDER',
    'THEMBEKA_DRIVER',
    'THEMBEKA_DEV_URL',
    'THEMBEKA_SAVE_FOLDER',
    '__TEST_BUILD__',
    'devtools://',
  ])('holds no %s', (word) => {
    expect(filesHolding(word)).toEqual([]);
  });
});
