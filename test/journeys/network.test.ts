import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { electronProgram, endAllApps, environment, newFolder, projectFolder } from './harness.ts';

// The promise is "nothing leaves this computer". Chromium breaks it by itself if it is let, and below every test that a page could
// make. So this one watches what the app, in all its processes, asks of the operating system (Linux, where strace is installed).
const canWatch = spawnSync('strace', ['-V']).status === 0;
const watchedMs = 6_000;

afterEach(endAllApps);

test.skipIf(!canWatch)('the app, started and left open, sends nothing to any address', async () => {
  const folder = newFolder();
  const trace = join(folder, 'trace.txt');
  const { executablePath, args } = electronProgram();
  const watch = ['-f', '-qq', '-yy', '-e', 'trace=connect,sendto,sendmsg,sendmmsg', '-o', trace];
  // Not through the test driver, which itself speaks to the app over the network of this computer.
  const app = spawn('strace', [...watch, executablePath, ...args, projectFolder], {
    env: environment(folder),
    stdio: 'ignore',
  });
  await new Promise((settle) => setTimeout(settle, watchedMs));
  process.kill(mainProcess(folder), 'SIGTERM');
  await once(app, 'exit');

  const calls = readFileSync(trace, 'utf8').split('\n');
  expect(calls.filter((call) => call.includes('<UNIX')).length).toBeGreaterThan(50); // it was watched, and it ran
  expect(calls.filter((call) => /<(?:TCP|UDP|RAW|PING)|AF_INET/.test(call) && !isProbe(call))).toEqual([]);
});

/** Chromium asks the kernel whether there is a way to IPv6 by connecting a datagram socket, which sends no packet. */
const isProbe = (call: string) => /connect\(\d+<UDPv6:/.test(call);

/** The browser writes who holds the profile into a link: `computer-1234`. */
function mainProcess(folder: string): number {
  const holder = readlinkSync(join(folder, 'profile', 'SingletonLock'));
  return Number(holder.slice(holder.lastIndexOf('-') + 1));
}
