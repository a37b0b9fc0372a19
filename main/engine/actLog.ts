import type { Instant } from '../../shared/instants.ts';
import type { Procedure } from '../../shared/procedure.ts';
import type { Answer } from '../../shared/result.ts';
import { nextSeq, recordEntry } from './audit/index.ts';
import type { Act, Caller } from './caller.ts';
import type { LogNotes } from './context.ts';
import type { Tx } from './store/index.ts';
import { instantBy } from './time.ts';

/** What a use case adds to its entry while it works; kept until the entry is written. */
export function logNotes(tx: Tx, act: Act) {
  const kept = {
    about: undefined as string | undefined,
    count: null as number | null,
    detail: [] as string[],
    continues: false,
  };
  const given: LogNotes = {
    seq: 'notLogged' in act.procedure.audit ? 0 : nextSeq(tx),
    about: (recordId) => {
      kept.about = recordId;
    },
    count: (howMany) => {
      kept.count = howMany;
    },
    detail: (hash) => {
      kept.detail.push(hash);
    },
    continues: () => {
      kept.continues = true;
    },
  };
  return { given, kept };
}

/** The entry of an act, in the act's own transaction: neither exists without the other. */
export function logAct(
  tx: Tx,
  act: Act,
  caller: Caller,
  at: Instant,
  answer: Answer<unknown, string>,
  { kept }: ReturnType<typeof logNotes>,
) {
  const rule = act.procedure.audit;
  if ('notLogged' in rule || (kept.continues && rule.mayContinue)) return { epochEnded: false };
  const input = act.input as never; // parsed by the very schema the rule was declared with
  return recordEntry(tx, {
    ...entryOf(act.procedure, caller, at),
    outcome: answer.ok ? 'done' : 'refused',
    refusal: answer.ok ? null : answer.refusal,
    recordId: kept.about ?? rule.about?.(input) ?? null,
    reason: rule.reason?.(input) ?? null,
    fields: rule.fields?.(input) ?? [],
    count: kept.count,
    detail: kept.detail.length > 0 ? kept.detail : null,
  });
}

/** A refusal at the door: nothing was done, and that it was tried is written (security.md section 10). */
export function logRefusal(procedure: Procedure, caller: Caller, refusal: string) {
  if ('notLogged' in procedure.audit) return;
  const { store } = caller.register;
  const { epochEnded } = store.inTransaction((tx) =>
    recordEntry(tx, {
      ...entryOf(procedure, caller, instantBy(caller.time)),
      outcome: 'refused',
      refusal,
      recordId: null,
      reason: null,
      fields: [],
      count: null,
      detail: null,
    }),
  );
  if (epochEnded) caller.later(() => store.truncateWal());
}

const entryOf = (procedure: Procedure, caller: Caller, at: Instant) => ({
  at,
  personId: caller.actor.personId,
  role: caller.actor.role,
  till: caller.register.till,
  procedure: procedure.name,
  action: 'notLogged' in procedure.audit ? '' : procedure.audit.action,
  clock: caller.time.isDoubtful() ? ('doubtful' as const) : ('good' as const),
});
