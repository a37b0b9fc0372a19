import { describe, expect, test } from 'vitest';
import { refusedSwitches } from '../../../main/switches.ts';
import { badSwitches } from './badSwitches.ts';

const start = (args: string[], { isWindows = false, fromEnvironment = [] as string[] } = {}) =>
  refusedSwitches({ args, isWindows, hasSwitch: (name) => fromEnvironment.includes(name) });

describe('the switches a release starts with', () => {
  test.each(badSwitches)('%s is refused', (bad) => {
    const name = bad.replace('--', '').split('=')[0];
    expect(start(['.', bad])).toEqual([name]);
  });

  test('one dash is refused like two, and a slash too on Windows', () => {
    expect(start(['-remote-debugging-port=9222'])).toEqual(['remote-debugging-port']);
    expect(start(['/Remote-Debugging-Port=9222'], { isWindows: true })).toEqual(['remote-debugging-port']);
  });

  test('elsewhere a slash begins a path, and capitals are another switch, which is refused as well', () => {
    expect(start(['/remote-debugging-port'])).toEqual([]);
    expect(start(['--Practice'])).toEqual(['Practice']);
  });

  test('a switch after a lone -- is still looked at', () => {
    expect(start(['--', '--inspect'])).toContain('inspect');
  });

  test('what the environment switched on is refused though no argument says it', () => {
    expect(start([], { fromEnvironment: ['no-sandbox'] })).toEqual(['no-sandbox']);
  });

  test('practice, and what helps a person see, may stay', () => {
    expect(start(['--practice', '--force-device-scale-factor=1.5', '--disable-gpu'])).toEqual([]);
  });

  test('each is named once', () => {
    expect(start(['--no-sandbox', '--no-sandbox'], { fromEnvironment: ['no-sandbox'] })).toEqual(['no-sandbox']);
  });
});
