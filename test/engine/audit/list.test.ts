import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listEntries } from '../../../main/engine/audit/index.ts';
import { narrowest, pageSql, spanSql } from '../../../main/engine/audit/list.ts';
import type { LogFilter } from '../../../shared/audit/contract.ts';
import { z } from '../../../shared/z.ts';
import { at, closeLogs, TestLog } from './log.ts';

const customer = '01932f00-0000-7000-8000-000000000001';
let log: TestLog;

beforeAll(() => {
  log = new TestLog();
  log.store.inTransaction((tx) => {
    tx.run(`INSERT INTO person (id, label, role, can, state) VALUES
      ('p_counter', 'Counter', 'staff', '[]', 'active'), ('p_gone', '', 'staff', '[]', 'removed')`);
    tx.run(
      `INSERT INTO customer (id, slip_code, name, language, captured_at, captured_by, last_seen_on, name_key, sound_key)
       VALUES (:customer, 'A7K2', 'N', 'en', '2026-11-23T06:00:00.000Z', 'p_counter', '2026-11-23', 'n', 'n')`,
      { customer },
    );
  });
  log.record({ at: at(1), recordId: customer }); // 1
  log.record({ at: at(2), procedure: 'customers.reveal', personId: 'p_gone', reason: 'call-back' }); // 2
  log.record({ at: at(3), procedure: 'consent.give', fields: [] }); // 3
  log.record({ at: at(2.5), procedure: 'customers.search', recordId: null, count: 4 }); // 4: the clock was set back
  log.record({ at: at(5), procedure: 'purposes.list', outcome: 'refused', refusal: 'not-permitted' }); // 5
  log.record({ at: at(6), procedure: 'gate.unlock', personId: null, role: null, outcome: 'failed' }); // 6
});
afterAll(closeLogs);

const none: LogFilter = { personId: null, recordId: null, procedure: null, outcome: null, from: null, until: null };
const list = (filter: Partial<LogFilter>, before: number | null = null, limit = 50) => {
  const { entries, more } = listEntries(log.store.read, { ...none, ...filter }, before, limit);
  return { seqs: entries.map(({ seq }) => seq), more };
};

describe('listing the log', () => {
  test('newest first, a page at a time, and says whether there is more', () => {
    expect(list({}, null, 4)).toEqual({ seqs: [6, 5, 4, 3], more: true });
    expect(list({}, 3, 4)).toEqual({ seqs: [2, 1], more: false });
    expect(list({}, 7, 6)).toEqual({ seqs: [6, 5, 4, 3, 2, 1], more: false });
    expect(list({}, 1, 6)).toEqual({ seqs: [], more: false });
  });

  test.each<[Partial<LogFilter>, number[]]>([
    [{ personId: 'p_gone' }, [2]],
    [{ recordId: customer }, [1]],
    [{ procedure: 'customers.' }, [4, 2, 1]],
    [{ procedure: 'customers.reveal' }, [2]],
    [{ procedure: 'c' }, [4, 3, 2, 1]],
    [{ procedure: 'nothing.' }, []],
    [{ procedure: '%' }, []],
    [{ outcome: 'refused' }, [5]],
    [{ outcome: 'failed' }, [6]],
    [{ outcome: 'done' }, [4, 3, 2, 1]],
    [{ from: at(2.5) }, [6, 5, 4, 3]],
    [{ until: at(3) }, [4, 2, 1]],
    [{ from: at(2), until: at(3) }, [4, 2]],
    [{ from: at(100) }, []],
    [{ procedure: 'customers.', personId: 'p_counter', from: at(2) }, [4]],
    [{ recordId: customer, personId: 'p_gone' }, []],
    [{ outcome: 'refused', procedure: 'purposes.', personId: 'p_counter', until: at(6) }, [5]],
    [{ personId: 'p_counter', outcome: 'done', until: at(2) }, [1]],
  ])('by %o', (filter, seqs) => {
    expect(list(filter)).toEqual({ seqs, more: false });
    const first = list(filter, null, 1);
    expect(first).toEqual({ seqs: seqs.slice(0, 1), more: seqs.length > 1 });
    expect(list(filter, seqs[0] ?? null, 10).seqs).toEqual(seqs.slice(1));
  });

  test('an entry names the person and the slip code while they are held', () => {
    const { entries } = listEntries(log.store.read, none, null, 10);
    expect(entries.at(-1)).toEqual({
      seq: 1,
      at: at(1),
      personId: 'p_counter',
      personLabel: 'Counter',
      role: 'staff',
      procedure: 'customers.view',
      action: 'customer viewed',
      outcome: 'done',
      refusal: null,
      recordId: customer,
      recordLabel: 'A7K2',
      reason: null,
      fields: ['name', 'phone'],
      count: null,
    });
    expect(entries.at(-2)).toMatchObject({
      personId: 'p_gone',
      personLabel: null,
      recordLabel: null,
      reason: 'call-back',
    });
    expect(entries[0]).toMatchObject({ personId: null, personLabel: null, role: null });
  });
});

describe('each way of asking is answered from an index', () => {
  const Plan = z.object({ detail: z.string() });
  const plan = (sql: string) => {
    const names = [...sql.matchAll(/:(\w+)/g)].map(([, name]) => [name, null]);
    const steps = log.store.read.all(Plan, `EXPLAIN QUERY PLAN ${sql}`, Object.fromEntries(names));
    return steps.map(({ detail }) => detail).join('\n');
  };

  test.each<[Partial<LogFilter>, string]>([
    [{}, 'SEARCH audit_entry USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)'],
    [{ from: at(0) }, 'SEARCH audit_entry USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)'],
    [
      { recordId: customer },
      'SEARCH audit_entry USING INDEX audit_entry_by_record (record_id=? AND rowid>? AND rowid<?)',
    ],
    [{ personId: 'p' }, 'SEARCH audit_entry USING INDEX audit_entry_by_person (person_id=? AND rowid>? AND rowid<?)'],
    [{ outcome: 'failed' }, 'SEARCH audit_entry USING INDEX audit_entry_not_done (outcome=? AND rowid>? AND rowid<?)'],
    [
      { procedure: 'a.' },
      'SEARCH audit_entry USING INDEX audit_entry_by_procedure (procedure=? AND rowid>? AND rowid<?)',
    ],
  ])('%o', (filter, step) => {
    const steps = plan(pageSql(narrowest({ ...none, ...filter })));
    expect(steps).toContain(step);
    expect(steps).not.toMatch(/SCAN (audit_entry|e|one|p|c)\b/);
  });

  test('a span of time', () => {
    expect(plan(spanSql)).toBe('SEARCH audit_entry USING COVERING INDEX audit_entry_by_time (at>? AND at<?)');
  });
});
