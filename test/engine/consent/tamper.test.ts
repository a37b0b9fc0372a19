import type Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { consentTimeline, correctChoice, recordChoice, withdrawConsent } from '../../../shared/consent/contract.ts';
import { makePack } from '../../../shared/requests/contract.ts';
import { readHealth } from '../../../shared/shop/contract.ts';
import { tamper } from '../../builders/hands.ts';
import { said } from '../../builders/inputs.ts';
import { openTestRegister, type TestRegister } from '../../builders/register.ts';
import { putFonts } from '../requests/shop.ts';

let register: TestRegister;
let customerId: string;

/** She said yes by SMS and no by e-mail at the counter, stopped the SMS, and a slip about WhatsApp was put right. */
beforeEach(async () => {
  register = await openTestRegister();
  await register.setUp();
  ({ id: customerId } = await register.capture({
    email: 'nokuthula@shop.example',
    choices: [
      { purpose: 'specials', channel: 'sms', answer: 'given' },
      { purpose: 'specials', channel: 'email', answer: 'refused' },
    ],
  }));
  await register.get(withdrawConsent, { customerId, purpose: 'specials', channel: 'sms', method: 'whatsapp' });
  const slip = await register.get(recordChoice, await said(register, customerId, { channel: 'whatsapp' }));
  await register.get(correctChoice, { eventId: slip.eventId ?? '', reason: 'wrong customer' });
});
afterEach(() => register.close());

const isIntact = async () => (await register.get(consentTimeline, { customerId })).intact;
const whenRun = async (sql: string) => {
  await tamper(register, (db) => db.exec(sql));
  return isIntact();
};

describe('a timeline that nobody touched', () => {
  test('is intact, also beside another customer’s and after a lock', async () => {
    await register.capture({ name: 'Zodwa Nkosi', phone: '084 000 1111' });
    expect(await isIntact()).toBe(true);
    expect(await whenRun('SELECT 1')).toBe(true);
  });

  test('stays intact when a subject access pack was made: its entry commits to a file, not to a choice', async () => {
    putFonts(`${register.base}/fonts`);
    await register.actAsOfficer();
    await register.stepUp();
    await register.get(makePack, { customerId, language: 'en', identity: 'document-seen', passphrase: null });
    expect(await isIntact()).toBe(true);
  });
});

describe('evidence of a choice is not intact any more', () => {
  test.each([
    ['a no was made a yes', "UPDATE consent_event SET kind = 'given' WHERE kind = 'refused'"],
    ['a yes was put on another channel', "UPDATE consent_event SET channel = 'phone' WHERE kind = 'given'"],
    ['a yes was moved to another day', "UPDATE consent_event SET occurred_at = '2025-01-01T08:00:00.000Z'"],
    ['a withdrawal was laid to the shop', "UPDATE consent_event SET initiated_by = 'shop'"],
    ['somebody else is said to have recorded it', "UPDATE consent_event SET recorded_by = 'p_other'"],
    ['a correction corrects another entry', 'UPDATE consent_event SET corrects = NULL'],
    ['another reason is given', "UPDATE consent_event SET reason = 'she asked' WHERE kind = 'corrected'"],
    ['a yes saw what it did not see', `UPDATE consent_event SET saw = '["x"]' WHERE kind = 'given'`],
    ['it names another entry of the log', 'UPDATE consent_event SET audit_seq = audit_seq + 1'],
    ['another name was written', `UPDATE consent_proof SET proof = '{"kind":"typed-name","typedName":"N"}'`],
    ['the notice was shown in another way', "UPDATE notice_shown SET shown_how = 'printed'"],
    ['the notice said something else', "UPDATE notice_version SET texts = replace(texts, 'Vilakazi', 'Commissioner')"],
    ['other words were asked', "UPDATE purpose_version SET wording = replace(wording, 'SMS', 'post')"],
    ['the goods were others', "UPDATE purpose_version SET goods = replace(goods, 'r', 'R')"],
  ])('%s', async (_, sql) => {
    expect(await whenRun(sql)).toBe(false);
  });

  test.each([
    ['the withdrawal was deleted', "DELETE FROM consent_event WHERE kind = 'withdrawn'"],
    ['the refusal was deleted', "DELETE FROM consent_event WHERE kind = 'refused'"],
    ['the yes was deleted', "DELETE FROM consent_event WHERE kind = 'given'"],
    ['the correction was deleted', "DELETE FROM consent_event WHERE kind = 'corrected'"],
    ['a slip and its correction were deleted', "DELETE FROM consent_event WHERE channel = 'whatsapp'"],
    ['all of it was deleted', 'DELETE FROM consent_event'],
    ['the proof was deleted', 'DELETE FROM consent_proof'],
    ['the notice shown was deleted', 'DELETE FROM notice_shown'],
    ['what the log committed to was deleted too', 'DELETE FROM consent_event; DELETE FROM audit_detail'],
    ['the entries of the log were deleted', "DELETE FROM audit_entry WHERE procedure LIKE 'consent.%'"],
  ])('%s', async (_, sql) => {
    expect(await whenRun(sql)).toBe(false);
  });

  test('a withdrawal of hers was given to somebody else', async () => {
    const { id } = await register.capture({ name: 'Zodwa Nkosi', phone: '084 000 1111', choices: [] });
    expect(await whenRun(`UPDATE consent_event SET customer_id = '${id}' WHERE kind = 'withdrawn'`)).toBe(false);
    expect((await register.get(consentTimeline, { customerId: id })).intact).toBe(false);
  });

  test('a yes was added that nobody gave', async () => {
    await tamper(register, copyOfTheYes);
    expect(await isIntact()).toBe(false);
  });
});

test('who rewrites the log to match is found by the check of the log itself', async () => {
  await tamper(register, (db) =>
    db.exec(`DELETE FROM consent_event WHERE kind = 'withdrawn';
      UPDATE audit_entry SET detail_hash = NULL WHERE procedure = 'consent.withdraw';
      DELETE FROM audit_detail WHERE seq NOT IN (SELECT audit_seq FROM consent_event)`),
  );
  const health = await register.get(readHealth, {});
  expect(health.find(({ promise }) => promise === 'log-intact')).toMatchObject({ state: 'broken' });
});

function copyOfTheYes(db: Database.Database) {
  db.exec(`CREATE TEMP TABLE forged AS SELECT * FROM consent_event WHERE kind = 'given' AND channel = 'sms';
    UPDATE forged SET id = '01990000-0000-7000-8000-00000000f0e9', channel = 'phone';
    INSERT INTO consent_event SELECT * FROM forged`);
}
