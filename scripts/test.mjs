/** `npm test`: the checks, then the tests, then the journeys in real Electron. Goes on after a failure, to show all of them. */
import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRoot, packagesToWatch } from './debian.mjs';
import { buildIfNeeded, launch, prepareElectron } from './electron.mjs';
import { modules, root } from './paths.mjs';
import { Failed, run } from './program.mjs';
import { Stop, say, seconds, step } from './report.mjs';
import { isSqlcipherHere, packagesForSqlcipher, sqlcipher } from './sqlcipher.mjs';
import { addUp, readReport } from './vitestReport.mjs';

const checks = [
  { what: 'Types (tsc)', script: 'typescript/bin/tsc', args: ['--noEmit', '-p', '.'] },
  { what: 'Lint and format (biome)', script: '@biomejs/biome/bin/biome', args: ['check', '.'] },
  { what: 'Dead code (knip)', script: 'knip/bin/knip.js', args: [] },
];

let failedSteps = 0;

/**
 * A step that fails is counted and shown, and the ones after it still run.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T | null>}
 */
async function attempt(work) {
  try {
    return await work();
  } catch (error) {
    failedSteps += 1;
    say(error instanceof Failed ? error.output : String(error instanceof Stop ? error.message : error));
    return null;
  }
}

/** @returns {Promise<number>} the exit code */
export async function testAll() {
  const start = performance.now();
  const isBuilt = (await attempt(() => buildIfNeeded().then(() => true))) ?? false;
  /** @type {Record<string, string>} */
  let reader = {};
  const electron = await attempt(() =>
    prepareElectron({
      packages: isRoot ? [...packagesToWatch(), ...(isSqlcipherHere() ? packagesForSqlcipher() : [])] : [],
      meanwhile: async () => {
        reader = await independentReader();
      },
    }),
  );

  for (const { what, script, args } of checks) {
    await attempt(() => step(what, () => run(process.execPath, [join(modules, script), ...args])));
  }

  const reports = mkdtempSync(join(tmpdir(), 'thembeka-test-'));
  try {
    const results = [await vitest(['engine', 'screens'], reports, { env: reader, hasWindows: false })];
    if (globSync('test/journeys/**/*.test.ts', { cwd: root }).length > 0) {
      if (isBuilt && electron)
        results.push(await vitest(['journeys'], reports, { env: electron.env, hasWindows: true }));
      else say('Tests: journeys … not run, because the app could not be built or started');
    }

    const { passed, failed, skipped } = addUp(results);
    if (skipped > 0) say(`${skipped} skipped or still to be written`);
    if (failedSteps > 0) say(`Steps that failed, each counted as a failure: ${failedSteps}`);
    say(`All steps took ${seconds(start)}`);
    say(`${passed} passed, ${failed + failedSteps} failed`);
    return failed + failedSteps > 0 ? 1 : 0;
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
}

/** The test that reads our file with other code fails, and says why, where that code cannot be compiled. */
async function independentReader() {
  if (!isSqlcipherHere()) return {};
  try {
    return { THEMBEKA_SQLCIPHER: await sqlcipher() };
  } catch (error) {
    say(`SQLCipher, the independent reader, could not be compiled: ${error instanceof Error ? error.message : error}`);
    return {};
  }
}

/**
 * @param {string[]} projects
 * @param {string} reports
 * @param {{ env: Record<string, string>, hasWindows: boolean }} options
 */
async function vitest(projects, reports, options) {
  const what = `Tests: ${projects.join(' and ')}`;
  const file = join(reports, `${projects.join('-')}.json`);
  const args = ['run', ...projects.flatMap((project) => ['--project', project])];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const start = performance.now();
  say(what);
  const words = [join(modules, 'vitest/vitest.mjs'), ...args, ...reporters];
  const code = await launch(process.execPath, words, options).ended;
  say(`${what} … ${code === 0 ? '' : 'failed after '}${seconds(start)}`);
  return readReport(file, code);
}
