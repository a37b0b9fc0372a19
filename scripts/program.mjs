import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/** A program ended badly; what it printed is the only explanation there is. */
export class Failed extends Error {
  /** @param {string} what @param {number | null} code @param {string} output */
  constructor(what, code, output) {
    super(`${what} ended with ${code}.\n${output}`);
    this.output = output;
  }
}

/**
 * Runs a program quietly; what it printed is shown only when it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<string>} what it wrote to standard output
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let all = '';
    child.stdout?.on('data', (bytes) => {
      output += bytes;
      all += bytes;
    });
    child.stderr?.on('data', (bytes) => {
      all += bytes;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Failed(`${command} ${args[0] ?? ''}`, code, all));
    });
  });
}
