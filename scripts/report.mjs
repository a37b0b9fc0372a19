import { Failed } from './program.mjs';

/** One plain line a step, for whoever is at the keyboard. */

/** Whether a step has written its name and not yet its time on the same line. */
let isLineOpen = false;

/** @param {string} line */
export function say(line) {
  process.stdout.write(`${isLineOpen ? '\n' : ''}${line}\n`);
  isLineOpen = false;
}

/** Ends the run with a reason in plain words instead of a stack trace. */
export class Stop extends Error {}

/** @param {string} reason @returns {never} */
export function stop(reason) {
  throw new Stop(reason);
}

/**
 * @template T
 * @param {string} what
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(what, work) {
  const start = performance.now();
  /** @param {string} outcome */
  const finish = (outcome) => {
    process.stdout.write(isLineOpen ? `${outcome}\n` : `${what}: ${outcome}\n`);
    isLineOpen = false;
  };
  process.stdout.write(`${isLineOpen ? '\n' : ''}${what} … `);
  isLineOpen = true;
  try {
    const value = await work();
    finish(seconds(start));
    return value;
  } catch (error) {
    finish(`failed after ${seconds(start)}`);
    throw error;
  }
}

/** @param {number} start */
export const seconds = (start) => `${((performance.now() - start) / 1000).toFixed(1)} s`;

/**
 * @param {unknown} error
 * @returns {number} the exit code
 */
export function reportFailure(error) {
  // What a program printed is the explanation; our own stack trace beneath it would only hide it.
  const isPlain = error instanceof Stop || error instanceof Failed;
  console.error(isPlain ? `\n${error.message}` : error);
  return 1;
}
