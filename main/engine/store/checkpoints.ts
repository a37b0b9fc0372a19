const everyCommits = 50;
const idleMilliseconds = 2_000;

/** When the WAL goes into the file: the WAL grows with every commit, and emptying it inside one would make the counter wait. */
export interface Checkpoints {
  /** A transaction is on disk. */
  committed(): void;
  stop(): void;
}

/**
 * Between calls: after two quiet seconds, and after every fiftieth commit once its answer has left. The driver's own
 * `wal_autocheckpoint` works inside a commit and stays as a backstop (performance.md section 2).
 */
export function checkpointsBetweenCalls(checkpoint: () => void): Checkpoints {
  let waiting = 0;
  let soon: NodeJS.Immediate | null = null;
  let idle: NodeJS.Timeout | null = null;

  function run() {
    if (soon) clearImmediate(soon);
    soon = null;
    if (waiting === 0) return;
    waiting = 0;
    try {
      checkpoint();
    } catch (error) {
      // Nothing is lost: every commit is safe in the WAL, and the next checkpoint tries again. A full or failing disk is told
      // to the person by the next write that needs it, not by the end of the engine.
      if (!isFromDisk(error)) throw error;
    }
  }

  return {
    committed() {
      waiting += 1;
      if (waiting >= everyCommits) soon ??= setImmediate(run);
      if (idle) idle.refresh();
      else idle = setTimeout(run, idleMilliseconds).unref(); // a tidy file is no reason to keep a process running
    },
    stop() {
      if (soon) clearImmediate(soon);
      if (idle) clearTimeout(idle);
      soon = null;
      idle = null;
      waiting = 0;
    },
  };
}

const isFromDisk = (error: unknown) =>
  error instanceof Error && 'code' in error && /^SQLITE_(FULL|IOERR|BUSY|LOCKED)/.test(String(error.code));
