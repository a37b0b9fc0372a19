import type { Instant } from '../../../shared/instants.ts';
import { offeredPurposes, seededFields, seededPurposes, wordingOf } from '../../../shared/purposes/seed.ts';
import { getPreset, taxClockInYears } from '../../../shared/retention/presets.ts';
import { keptBecauseInAll, keptForInAll, type WordedPreset } from '../../../shared/retention/presetWords.ts';
import type { RetentionClock } from '../../../shared/retention/rules.ts';
import { latestConstant } from '../../../shared/shop/constants.ts';
import type { Shop } from '../../../shared/shop/contract.ts';
import type { Tx } from '../store/index.ts';

export interface SeedContext {
  now: Instant;
  newId(): string;
  /** The person who sets the shop up; null for the seed itself. */
  by: string | null;
}

const rules: Record<
  Exclude<WordedPreset, 'suppression'>,
  { clock: RetentionClock; months(kind: Shop['kind']): number }
> = {
  bookings_12m: { clock: 'last-seen', months: () => presetMonths('bookings_12m') },
  tax_5y: { clock: 'financial-year-end', months: (kind) => taxClockInYears[kind] * 12 },
  marketing_idle: { clock: 'last-seen', months: () => Number(latestConstant('marketing_idle_after')) },
  consent_life: { clock: 'last-seen', months: () => Number(latestConstant('consent_reconfirm_after')) },
  consent_proof: { clock: 'consent-ended', months: () => presetMonths('consent_proof') },
};

function presetMonths(code: string) {
  const { atLeast } = getPreset(code);
  if (!atLeast || !('months' in atLeast)) throw new Error(`preset ${code} has no length in months`);
  return atLeast.months;
}

/** A small shop's ordinary purposes, their fields and retention rules; the owner chose which are in use. */
export function seedPurposes(tx: Tx, kind: Shop['kind'], inUse: readonly string[], { now, newId, by }: SeedContext) {
  for (const [code, { clock, months }] of Object.entries(rules)) {
    tx.run(
      'INSERT INTO retention_rule (code, months, clock, law, because) VALUES (:code, :months, :clock, :law, :because)',
      {
        code,
        months: months(kind),
        clock,
        law: getPreset(code).law,
        because: JSON.stringify(keptBecauseInAll(code as WordedPreset)), // the keys of `rules` are worded presets
      },
    );
  }
  for (const { code, class: fieldClass, label, onAtFirstRun } of seededFields) {
    tx.run('INSERT INTO field (code, class, label, in_use) VALUES (:code, :fieldClass, :label, :inUse)', {
      code,
      fieldClass,
      label: JSON.stringify(label),
      inUse: onAtFirstRun ? 1 : 0,
    });
  }
  seededPurposes.forEach((purpose, position) => {
    const id = newId();
    tx.run(
      `INSERT INTO purpose (id, code, family, ground, channels, retention_rule, in_use, position)
       VALUES (:id, :code, :family, :ground, :channels, :rule, :inUse, :position)`,
      {
        id,
        code: purpose.code,
        family: purpose.family,
        ground: purpose.ground,
        channels: JSON.stringify(purpose.channels),
        rule: purpose.keptUnder,
        inUse: inUse.includes(purpose.code) && offeredPurposes.includes(purpose) ? 1 : 0,
        position,
      },
    );
    tx.run(
      `INSERT INTO purpose_version (id, purpose_id, version, wording, goods, published_at, published_by)
       VALUES (:id, :purposeId, 1, :wording, :goods, :now, :by)`,
      {
        id: newId(),
        purposeId: id,
        wording: JSON.stringify({
          wording: wordingOf(purpose),
          asks: asksOf(purpose),
          keptFor: keptForInAll(purpose.keptUnder, kind),
        }),
        goods: purpose.goodsOrServices ? JSON.stringify(purpose.goodsOrServices) : null,
        now,
        by,
      },
    );
    for (const { code, need } of purpose.fields) {
      tx.run('INSERT INTO purpose_field (purpose_id, field_code, mandatory) VALUES (:id, :field, :mandatory)', {
        id,
        field: code,
        mandatory: need === 'required' ? 1 : 0,
      });
    }
  });
}

/** channel → language → the words of the question */
const asksOf = (purpose: (typeof seededPurposes)[number]) =>
  Object.fromEntries(
    purpose.channels.map((channel) => [
      channel,
      Object.fromEntries(Object.entries(purpose.wording).map(([language, words]) => [language, words.ask[channel]])),
    ]),
  );
