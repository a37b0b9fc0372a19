import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { missingLibraries } from '../../scripts/debian.mjs';
import { hasStamp, stampOf, writeStamp } from '../../scripts/install.mjs';
import { isBuilt } from '../../scripts/sources.mjs';
import { addUp, readReport } from '../../scripts/vitestReport.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bootstrap-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the stamp of installed packages', () => {
  test('given the same lock file and system, then nothing is installed again', () => {
    writeStamp(folder, stampOf('lock', 'linux-x64'));
    expect(hasStamp(folder, stampOf('lock', 'linux-x64'))).toBe(true);
  });

  test.each([
    ['another lock file', stampOf('lock 2', 'linux-x64')],
    ['another system', stampOf('lock', 'darwin-arm64')],
  ])('given %s, then they are installed again', (_, wanted) => {
    writeStamp(folder, stampOf('lock', 'linux-x64'));
    expect(hasStamp(folder, wanted)).toBe(false);
  });

  test('given no packages at all, then they are installed', () => {
    expect(hasStamp(join(folder, 'absent'), stampOf('lock'))).toBe(false);
  });
});

describe('whether the build is up to date', () => {
  const at = (seconds: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, seconds));

  beforeEach(() => {
    mkdirSync(join(folder, 'main/engine'), { recursive: true });
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'main/engine/a.ts'), '');
    writeFileSync(join(folder, 'dist/.built'), 'test');
    for (const path of ['main/engine/a.ts', 'main/engine', 'main']) utimesSync(join(folder, path), at(1), at(1));
    utimesSync(join(folder, 'dist/.built'), at(2), at(2));
  });

  const isUpToDate = (kind: 'test' | 'release') => isBuilt(kind, folder, join(folder, 'dist'));

  test('given sources older than the build, then it is', () => {
    expect(isUpToDate('test')).toBe(true);
  });

  test('given a source that changed afterwards, then it is not', () => {
    utimesSync(join(folder, 'main/engine/a.ts'), at(3), at(3));
    expect(isUpToDate('test')).toBe(false);
  });

  test('given a source that was deleted afterwards, then it is not', () => {
    rmSync(join(folder, 'main/engine/a.ts'));
    expect(isUpToDate('test')).toBe(false);
  });

  test('given a test build, then it does not pass for a release', () => {
    expect(isUpToDate('release')).toBe(false);
  });

  test('given a build that was broken off, then it is not', () => {
    rmSync(join(folder, 'dist/.built'));
    expect(isUpToDate('test')).toBe(false);
  });
});

describe('what a machine lacks', () => {
  test('only the libraries the linker cannot find are missing', () => {
    const printed = [
      '\tlinux-vdso.so.1 (0x00007ffd)',
      '\tlibgtk-3.so.0 => not found',
      '\tlibnss3.so => /lib/x86_64-linux-gnu/libnss3.so (0x00007f)',
      '\tlibgbm.so.1 => not found',
    ].join('\n');
    expect(missingLibraries(printed)).toEqual(['libgtk-3.so.0', 'libgbm.so.1']);
  });
});

describe('the count at the end of the tests', () => {
  const report = (content: object) => {
    const file = join(folder, 'report.json');
    writeFileSync(file, JSON.stringify(content));
    return file;
  };
  const clean = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 2, testResults: [] };

  test('given a clean run, then it counts what passed and what is still to be done', () => {
    expect(readReport(report(clean), 0)).toEqual({ passed: 5, failed: 0, skipped: 3 });
  });

  test('given a test file that could not be loaded, then it counts as a failure although it has no tests', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }];
    expect(readReport(report({ ...clean, testResults }), 1)).toMatchObject({ passed: 5, failed: 1 });
  });

  test('given a failed test, then its file is not counted a second time', () => {
    const testResults = [{ status: 'failed', assertionResults: [{ status: 'failed' }] }];
    expect(readReport(report({ ...clean, numFailedTests: 1, testResults }), 1)).toMatchObject({ failed: 1 });
  });

  test('given a run that ended badly with no failed test, then that is a failure', () => {
    expect(readReport(report(clean), 1)).toMatchObject({ passed: 5, failed: 1 });
  });

  test('given a crash that left no report, then that is a failure', () => {
    expect(readReport(join(folder, 'absent.json'), 139)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  test('the runs are added up', () => {
    const run = { passed: 2, failed: 1, skipped: 0 };
    expect(addUp([run, run])).toEqual({ passed: 4, failed: 2, skipped: 0 });
  });
});

describe('starting on a Node that is too old', () => {
  test.each(['18.20.4', '20.10.0'])('Node %s is refused in plain words, before anything is installed', (version) => {
    const pretend = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`;
    const preload = `data:text/javascript,${encodeURIComponent(pretend)}`;
    const run = spawnSync(process.execPath, ['--import', preload, 'scripts/run.mjs', 'start'], { encoding: 'utf8' });

    expect(run.stderr).toBe(
      `Thembeka needs Node 20.11 or newer, and this is Node ${version}.\n` +
        'Please install the current Node from nodejs.org and try again.\n',
    );
    expect(run.stdout).toBe('');
    expect(run.status).toBe(1);
  });
});
