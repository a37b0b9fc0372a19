import { CommandId } from '../../shared/ids.ts';
import { mayCall } from '../../shared/people/roles.ts';
import type { Procedure } from '../../shared/procedure.ts';
import { type Answer, type FieldRefusal, refuse } from '../../shared/result.ts';
import type { z } from '../../shared/z.ts';
import { logAct, logNotes, logRefusal } from './actLog.ts';
import { earlierAnswer, hashOf, keepAnswer } from './answers.ts';
import type { Act, Caller } from './caller.ts';
import type { CommandContext, QueryContext } from './context.ts';
import type { Implementation, SlowContext } from './implement.ts';
import type { OpenRegister } from './register.ts';
import type { Tx } from './store/index.ts';
import { instantBy } from './time.ts';

const freshFor = 5 * 60_000;

/**
 * The steps every procedure takes, written once (design.md section 4): schema → permission → freshness → one transaction
 * { rule → write → log } → the answer cut to what was declared. There is no second way in.
 */
export async function callProcedure(
  { procedure, ...implementation }: Implementation,
  input: unknown,
  commandId: string | undefined,
  caller: Caller,
): Promise<Answer<unknown, string>> {
  const parsed = procedure.input.safeParse(input);
  if (!parsed.success) return refuse('invalid-input', fieldRefusals(parsed.error));
  const command = procedure.kind === 'command' ? CommandId.safeParse(commandId) : null;
  if (command && !command.success) return refuse('invalid-input', [{ path: 'commandId', why: 'command-id-needed' }]);
  const refusal = barFor(procedure, caller);
  if (refusal) {
    logRefusal(procedure, caller, refusal);
    return refuse(refusal);
  }
  const act = {
    procedure,
    input: parsed.data,
    bodyHash: command ? hashOf(procedure.name, parsed.data) : null,
    commandId: command?.data ?? null,
  };
  if (implementation.how === 'plain')
    return transact(act, caller, (context) => implementation.work(parsed.data, context));
  return slowly(act, caller, implementation.work);
}

function barFor(procedure: Procedure, caller: Caller) {
  if (!mayCall(caller.actor.role, procedure.permission)) return 'not-permitted' as const;
  if (procedure.fresh && caller.passphraseAge() > freshFor) return 'not-fresh' as const;
  return null;
}

/** One transaction: the answer of an earlier sending if there was one, else the work and its log entry, or neither. */
function transact<A extends Answer<unknown, string>>(
  act: Act,
  caller: Caller,
  work: (context: CommandContext) => A,
): A | Answer<unknown, string> {
  const { store } = caller.register;
  const after: (() => void)[] = [];
  let epochEnded = false;
  const answer = store.inTransaction((tx) => {
    const earlier = act.commandId ? earlierAnswer(tx, act, caller.actor) : null;
    if (earlier) return earlier;
    const now = instantBy(caller.time);
    const counted = counting(act.procedure.kind === 'query' ? store.read : tx);
    const notes = logNotes(tx, act);
    const result = work({
      tx: counted.tx,
      actor: caller.actor,
      now,
      newId: caller.newId,
      random: caller.random,
      till: caller.register.till,
      memory: caller.register.memory,
      session: caller.session,
      log: notes.given,
      afterCommit: (then) => after.push(then),
    });
    if (!result.ok && counted.writes() > 0) throw new Error(`${act.procedure.name} refused after it had written`);
    const answered = result.ok ? { ok: true as const, value: act.procedure.output.parse(result.value) } : result;
    epochEnded = logAct(tx, act, caller, now, answered, notes).epochEnded;
    if (act.commandId && !('notLogged' in act.procedure.audit)) keepAnswer(tx, act, caller.actor, now, answered);
    return answered;
  });
  if (answer.ok) caller.settle(after);
  // The key that signed the epoch is overwritten; the WAL must not keep a copy of it (security.md section 10).
  if (epochEnded) caller.later(() => store.truncateWal());
  return answer;
}

async function slowly(
  act: Act,
  caller: Caller,
  work: (input: never, context: SlowContext) => Promise<Answer<unknown, string>>,
) {
  const { store } = caller.register;
  const earlier = act.commandId ? store.inTransaction((tx) => earlierAnswer(tx, act, caller.actor)) : null;
  if (earlier) return earlier;
  let committed: Answer<unknown, string> | null = null;
  const answer = await work(act.input as never, {
    register: caller.register,
    desk: caller.desk,
    actor: caller.actor,
    read: (reading) =>
      store.inTransaction((tx) => {
        const context = readingContext(tx, act, caller);
        return reading(context);
      }),
    commit(acting) {
      if (committed) throw new Error(`${act.procedure.name} committed twice`);
      // While the slow part ran the window may have been locked, or the role taken away.
      // The passphrase was fresh when the act began; a dialog left open for a while does not make it stale.
      const bar = !caller.isPresent()
        ? ('locked' as const)
        : mayCall(caller.actor.role, act.procedure.permission)
          ? null
          : ('not-permitted' as const);
      if (bar === 'not-permitted') logRefusal(act.procedure, caller, bar);
      const result = bar ? refuse(bar) : transact(act, caller, acting);
      committed = result;
      return result as ReturnType<typeof acting>; // transact answers with what the act answered, or a listed refusal
    },
  });
  // After a lock there is nobody to write it for, and after a full lock no log open to write it in.
  if (!committed && !answer.ok && caller.isPresent()) logRefusal(act.procedure, caller, answer.refusal);
  return answer;
}

function readingContext(tx: Tx, act: Act, caller: Caller): QueryContext {
  return {
    tx,
    actor: caller.actor,
    now: instantBy(caller.time),
    newId: caller.newId,
    random: caller.random,
    till: caller.register.till,
    memory: caller.register.memory,
    session: caller.session,
    log: logNotes(tx, act).given,
    afterCommit: () => {},
  };
}

/** Knows whether anything was written, so that a refusal is proved to have changed nothing. */
function counting(tx: Tx | OpenRegister['store']['read']) {
  let writes = 0;
  const run = 'run' in tx ? tx.run : null;
  const counted = run
    ? {
        ...tx,
        run: (...args: Parameters<typeof run>) => {
          writes += 1;
          return run(...args);
        },
      }
    : tx;
  return { tx: counted as Tx, writes: () => writes }; // a query's context is typed without `run`, and has none
}

const listedWord = /^[a-z][a-z0-9-]{2,60}$/;

/** Our own refusals are listed words; whatever else the schema says becomes one word, so no input is echoed back. */
export const fieldRefusals = (error: z.ZodError): FieldRefusal[] =>
  error.issues.slice(0, 20).map((issue) => ({
    path: issue.path.join('.'),
    why: listedWord.test(issue.message) ? issue.message : 'not-understood',
  }));
