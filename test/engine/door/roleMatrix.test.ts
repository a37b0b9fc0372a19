import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listLog } from '../../../shared/audit/contract.ts';
import { mayCall, permissions, type Role, roles } from '../../../shared/people/roles.ts';
import { procedures } from '../../../shared/procedures.ts';
import { openTestRegister, type TestRegister } from '../../builders/register.ts';

const word = (allowed: boolean) => (allowed ? 'yes' : '-');

describe('the role matrix', () => {
  test('who may do what is what was reviewed: a new procedure cannot slip in without a permission and a look', () => {
    const matrix = procedures.map(({ name, permission, kind, ...rest }) =>
      [
        name,
        kind,
        permission,
        ...roles.map((role) => word(mayCall(role, permission))),
        'fresh' in rest && rest.fresh ? 'fresh' : '',
      ]
        .join(' | ')
        .trim(),
    );
    expect(matrix).toMatchInlineSnapshot(`
      [
        "session.me | query | session.own | yes | yes | yes |",
        "session.act-as | command | session.own | yes | yes | yes |",
        "session.prefer | command | session.own | yes | yes | yes |",
        "session.lock | command | session.own | yes | yes | yes |",
        "session.full-lock | command | session.own | yes | yes | yes |",
        "session.ask-passphrase | command | session.own | yes | yes | yes |",
        "session.keep-draft | command | session.own | yes | yes | yes |",
        "session.find-draft | query | session.own | yes | yes | yes |",
        "purposes.counter-sheet | query | purpose.view | yes | yes | yes |",
        "customers.capture | command | customer.capture | yes | yes | yes |",
        "customers.look-alikes | query | customer.capture | yes | yes | yes |",
        "customers.search | query | customer.search | yes | yes | yes |",
        "customers.list | query | customer.browse | - | yes | yes |",
        "customers.open | query | customer.view | yes | yes | yes |",
        "customers.reveal | query | customer.reveal | yes | yes | yes |",
        "customers.correct | command | customer.correct | yes | yes | yes |",
        "customers.record-visit | command | customer.capture | yes | yes | yes |",
        "customers.history | query | customer.view | yes | yes | yes |",
        "consent.record | command | consent.record | yes | yes | yes |",
        "consent.withdraw | command | consent.record | yes | yes | yes |",
        "consent.correct | command | consent.record | yes | yes | yes |",
        "consent.timeline | query | customer.view | yes | yes | yes |",
        "consent.on | query | customer.view | yes | yes | yes |",
        "retention.due | query | retention.view | - | yes | yes |",
        "requests.make-pack | command | request.release | - | - | yes | fresh",
        "audit.list | query | log.view | - | - | yes |",
        "audit.verify | query | log.verify | - | yes | yes |",
        "people.list | query | people.view | - | yes | yes |",
        "people.add | command | people.change | - | yes | - | fresh",
        "people.change-role | command | people.change | - | yes | - | fresh",
        "people.remove | command | people.change | - | yes | - | fresh",
        "shop.read | query | shop.view | - | yes | yes |",
        "shop.change | command | shop.change | - | yes | - |",
        "shop.health | query | shop.view | - | yes | yes |",
      ]
    `);
  });

  test('every procedure is logged, or says in words why it need not be', () => {
    for (const { name, audit } of procedures) {
      const said = 'notLogged' in audit ? audit.notLogged : audit.action;
      expect(said.length, name).toBeGreaterThan(5);
    }
  });

  test('every permission is used, so that none lies about waiting to be given', () => {
    const used = new Set<string>(procedures.map(({ permission }) => permission));
    expect(Object.keys(permissions).filter((permission) => !used.has(permission))).toEqual([]);
  });

  test('no two procedures share a name', () => {
    expect(new Set(procedures.map(({ name }) => name)).size).toBe(procedures.length);
  });
});

describe('every role meets every procedure at the door', () => {
  let register: TestRegister;
  beforeAll(async () => {
    register = await openTestRegister();
    await register.setUp();
    await register.addPerson('Sipho', 'staff');
    await register.addPerson('Naledi', 'officer');
  });
  afterAll(() => register.close());

  const people: Record<Role, string> = { staff: 'Sipho', owner: 'Thandi', officer: 'Naledi' };

  test.each(roles)('%s is let past exactly where the matrix says', async (role) => {
    await register.signIn(people[role]);
    for (const procedure of procedures) {
      if (procedure.name.startsWith('session.')) continue; // one's own session: everyone, and locking would end the test
      const input = sampleInput(procedure.name);
      const reply = await register.session.call({
        name: procedure.name,
        input,
        commandId: uuidv7(),
      });
      register.time.now += 40;
      const refusal = 'answer' in reply && !reply.answer.ok ? reply.answer.refusal : null;
      expect(refusal === 'not-permitted', `${role} at ${procedure.name}: ${JSON.stringify(reply).slice(0, 200)}`).toBe(
        !mayCall(role, procedure.permission),
      );
    }
  });

  test('a refusal for lack of permission is in the log, with who and what, and no values', async () => {
    await register.signIn('Naledi');
    const { entries } = await register.get(listLog, {
      filter: { personId: null, recordId: null, procedure: 'shop.change', outcome: 'refused', from: null, until: null },
      before: null,
      limit: 10,
    });
    expect(entries.map(({ personLabel, refusal }) => [personLabel, refusal])).toEqual([
      ['Naledi', 'not-permitted'],
      ['Sipho', 'not-permitted'],
    ]);
  });
});

const nobody = '01936000-0000-7000-8000-00000000dead';
/** An input the schema accepts, about a record that does not exist: permission is asked before anything is looked up. */
function sampleInput(name: string): unknown {
  const consent = { customerId: nobody, purpose: 'specials', channel: 'sms', method: 'phone' };
  const notice = { noticeVersionId: nobody, language: 'en', shownHow: 'printed' };
  const person = { personId: 'p_nobody', role: 'staff', mayActAsOfficer: false };
  const inputs: Record<string, unknown> = {
    'customers.capture': {
      name: 'X Y',
      phone: null,
      email: null,
      language: 'en',
      purposes: [],
      choices: [],
      notice,
      method: 'in-person',
      proof: null,
      differentFrom: [],
    },
    'customers.look-alikes': { name: 'abc', phone: '' },
    'customers.search': { text: 'abc' },
    'customers.list': { before: null, limit: 5 },
    'customers.open': { id: nobody },
    'customers.reveal': { id: nobody, field: 'phone', reason: 'delivery' },
    'customers.correct': { id: nobody, changes: { name: 'Z' }, reason: 'typing-mistake' },
    'customers.record-visit': { id: nobody },
    'customers.history': { id: nobody },
    'consent.record': { ...consent, answer: 'refused', notice, initiatedBy: 'shop', proof: null },
    'consent.withdraw': consent,
    'consent.correct': { eventId: nobody, reason: 'slip' },
    'consent.timeline': { customerId: nobody },
    'consent.on': { customerId: nobody, day: '2026-05-03' },
    'retention.due': { offset: 0, limit: 10 },
    'requests.make-pack': { customerId: nobody, language: 'en', identity: 'known-in-person', passphrase: null },
    'audit.list': {
      filter: { personId: null, recordId: null, procedure: null, outcome: null, from: null, until: null },
      before: null,
      limit: 5,
    },
    'people.add': { label: 'Sipho', role: 'staff', mayActAsOfficer: false },
    'people.change-role': person,
    'people.remove': { personId: person.personId },
    'shop.change': {},
  };
  return inputs[name] ?? {};
}
