import { describe, expect, test } from 'vitest';
import { customerLanguages } from '../../../shared/languages.ts';
import {
  getPreset,
  legalPresets,
  offeredPresets,
  RetentionPreset,
  retentionPresets,
} from '../../../shared/retention/presets.ts';
import { keptFor, retentionWords, wordedPresets } from '../../../shared/retention/presetWords.ts';

describe('retention presets', () => {
  test('are the twenty-one of the law table, with their periods and marks', () => {
    const months = (preset: RetentionPreset) =>
      preset.atLeast && 'months' in preset.atLeast ? preset.atLeast.months : preset.atLeast;
    expect(legalPresets.map((preset) => [preset.code, months(preset), preset.mark])).toEqual([
      ['tax_5y', 60, 'verified'],
      ['tax_hold', null, 'verified'],
      ['vat_5y', 60, 'part'],
      ['company_7y', 84, 'part'],
      ['staff_3y', 36, 'verified'],
      ['fica_5y', 60, 'verified'],
      ['competition_3y', 36, 'verified'],
      ['cpa_intermediary_3y', 36, 'verified'],
      ['credit_3y', 36, 'part'],
      ['credit_marketing_options', 36, 'verified'],
      ['secondhand_5y', 60, 'part'],
      ['voucher_3y', 36, 'GK'],
      ['warranty_claim_3y', 36, 'GK'],
      ['ect_personal', null, 'part'],
      ['consent_proof', 36, 'design'],
      ['suppression', null, 'design'],
      ['dsar_file', 36, 'design'],
      ['breach_file', 60, 'design'],
      ['audit_log', 24, 'design'],
      ['marketing_idle', 24, 'design'],
      ['cctv_30d', { days: 30 }, 'design'],
    ]);
  });

  test('each is well formed and has its own code', () => {
    for (const preset of retentionPresets) expect(RetentionPreset.parse(preset)).toEqual(preset);
    expect(new Set(retentionPresets.map((preset) => preset.code)).size).toBe(23);
  });

  test('a period without a length says what ends it, unless it is never offered', () => {
    for (const preset of offeredPresets) expect(preset.atLeast ?? preset.until, preset.code).not.toBeNull();
  });

  test('the year of the ECT Act, which POPIA took away, is never offered', () => {
    expect(getPreset('ect_personal').offered).toBe(false);
    expect(offeredPresets).toHaveLength(22);
  });

  test('an unknown code is a bug', () => {
    expect(() => getPreset('forever')).toThrow('no retention preset');
  });
});

describe('how long, in words', () => {
  test.each(customerLanguages)('in %s the numbers in the words are the numbers of the preset', (language) => {
    const said = (preset: (typeof wordedPresets)[number]) => keptFor(preset, language);
    expect(said('bookings_12m').keep).toContain('12');
    expect(said('bookings_12m').because).toContain('12');
    expect(getPreset('bookings_12m').atLeast).toEqual({ months: 12 });
    expect(said('marketing_idle').keep).toContain('24');
    expect(said('consent_proof').keep).toContain('3');
    expect(keptFor('tax_5y', language, 'sole-trader').keep).toContain('6');
    expect(keptFor('tax_5y', language, 'company').keep).toContain('7');
    for (const preset of wordedPresets) expect(Object.values(said(preset)).join(' ')).not.toMatch(/[{}]/);
  });

  test('every worded preset exists', () => {
    for (const preset of wordedPresets) expect(getPreset(preset).offered).toBe(true);
    expect(Object.keys(retentionWords.en.presets)).toEqual([...wordedPresets]);
  });
});
