import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reaches } from '../../../shared/consent/contact.ts';
import type { ConsentKind } from '../../../shared/consent/contract.ts';
import { barToRecording, barToWithdrawal, type ConsentFact, stateOf } from '../../../shared/consent/rules.ts';
import type { Instant } from '../../../shared/instants.ts';

const fact = (id: string, kind: ConsentKind, changes: Partial<ConsentFact> = {}): ConsentFact => ({
  id,
  purpose: 'specials',
  channel: 'sms',
  kind,
  occurredAt: `2026-05-03T08:00:0${id.length % 10}.000Z` as Instant,
  saw: [],
  corrects: null,
  ...changes,
});

describe('the state of a choice', () => {
  test('nothing recorded is not asked', () => {
    expect(stateOf([]).state).toBe('not-asked');
  });

  test('a yes is given, a no is refused, and a withdrawal after a yes is withdrawn', () => {
    expect(stateOf([fact('a', 'given')]).state).toBe('given');
    expect(stateOf([fact('a', 'refused')]).state).toBe('refused');
    expect(stateOf([fact('a', 'given'), fact('b', 'withdrawn')]).state).toBe('withdrawn');
  });

  test('a yes taken after seeing the withdrawal counts; one that did not know of it never does, however late', () => {
    const history = [fact('a', 'given'), fact('b', 'withdrawn')];
    expect(stateOf([...history, fact('c', 'given', { saw: ['b'] })]).state).toBe('given');
    expect(stateOf([...history, fact('c', 'given', { saw: [] })]).state).toBe('withdrawn');
  });

  test('an entry recorded by mistake no longer counts, and both stay as evidence', () => {
    const events = [fact('a', 'given'), fact('b', 'withdrawn'), fact('c', 'corrected', { corrects: 'b' })];
    expect(stateOf(events)).toMatchObject({ state: 'given', eventId: 'a' });
  });

  test('given any history, no yes that did not see every standing no is ever in force (10 000 histories)', () => {
    const history = fc.array(
      fc.record({
        kind: fc.constantFrom<ConsentKind>('given', 'refused', 'withdrawn', 'asked', 'expired'),
        seen: fc.nat(7),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(history, (steps) => {
        const facts: ConsentFact[] = [];
        steps.forEach(({ kind, seen }, index) => {
          const nos = facts.filter((each) => each.kind === 'refused' || each.kind === 'withdrawn').map(({ id }) => id);
          facts.push(
            fact(`e${index}`, kind, {
              saw: kind === 'given' ? nos.filter((_, place) => ((seen >> place) & 1) === 1) : [],
            }),
          );
        });
        const { state } = stateOf(facts);
        const unseen = facts.filter(
          (no) => (no.kind === 'refused' || no.kind === 'withdrawn') && !facts.some(({ saw }) => saw.includes(no.id)),
        );
        if (unseen.length > 0) expect(['refused', 'withdrawn']).toContain(state);
        if (state === 'given') expect(unseen).toEqual([]);
      }),
      { numRuns: 10_000 },
    );
  });

  test("the order in which two tills' events arrive does not change who wins", () => {
    const events = [fact('a', 'given'), fact('b', 'withdrawn'), fact('c', 'given')];
    expect(stateOf([events[2], events[0], events[1]].filter((each) => each !== undefined)).state).toBe('withdrawn');
  });
});

describe('bars', () => {
  test('withdrawal is barred only when there is nothing to withdraw (s 11(2)(b))', () => {
    expect(barToWithdrawal('given')).toBeNull();
    expect(barToWithdrawal('refused')).toBe('not-given');
  });

  test('whoever said no is asked again only when they ask for it themselves (s 69(2), case 14)', () => {
    expect(barToRecording('refused', 'given', 'shop')).toBe('said-no-before');
    expect(barToRecording('withdrawn', 'given', 'shop')).toBe('said-no-before');
    expect(barToRecording('refused', 'given', 'data-subject')).toBeNull();
    expect(barToRecording('not-asked', 'given', 'shop')).toBeNull();
  });
});

describe('a yes arrives somewhere', () => {
  const on = (phone: string | null, email: string | null = null) => ({ phone, email });

  test('an SMS reaches a cellphone and never a landline; a call reaches both (popia.md 10.3)', () => {
    expect(reaches('sms', on('082 000 0000'))).toBe(true);
    expect(reaches('sms', on('011 000 0000'))).toBe(false);
    expect(reaches('phone', on('011 000 0000'))).toBe(true);
    expect(reaches('sms', on(null))).toBe(false);
  });

  test('e-mail needs an address, and showing a photo needs neither', () => {
    expect(reaches('email', on('082 000 0000'))).toBe(false);
    expect(reaches('email', on(null, 'a@example.org'))).toBe(true);
    expect(reaches('none', on(null))).toBe(true);
  });
});
