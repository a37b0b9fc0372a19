/** Electron's fuse wire in the executable: the sentinel, a version byte, a length byte, then one ASCII digit a fuse. */
const sentinel = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');

/** Positions on the wire, version 1. */
export const fuse = { inspectArguments: 3, browserSnapshot: 6 };

/** @param {Buffer} executable */
function wireOf(executable) {
  const at = executable.indexOf(sentinel);
  if (at === -1) throw new Error('No fuses in this executable: it is not Electron.');
  const version = executable[at + sentinel.length];
  if (version !== 1) throw new Error(`Unknown fuse version ${version}.`);
  const start = at + sentinel.length + 2;
  return executable.subarray(start, start + (executable[start - 1] ?? 0));
}

/** @param {Buffer} executable @param {number} position */
export function readFuse(executable, position) {
  const digit = wireOf(executable)[position];
  if (digit === undefined) throw new Error(`This executable has no fuse ${position}.`);
  return String.fromCharCode(digit) === '1';
}

/**
 * Sets a fuse in place and reads it back.
 * @param {Buffer} executable
 * @param {number} position
 * @param {boolean} isOn
 */
export function setFuse(executable, position, isOn) {
  readFuse(executable, position);
  wireOf(executable)[position] = (isOn ? '1' : '0').charCodeAt(0);
  if (readFuse(executable, position) !== isOn) throw new Error(`Fuse ${position} could not be set.`);
}
