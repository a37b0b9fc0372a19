import { fill } from '../../../../../shared/notices/fill.ts';
import { type PackSection, packSections } from '../../../../../shared/requests/packTexts.ts';
import type { Pack } from '../schema.ts';
import { type Block, paragraph, title } from './blocks.ts';
import { consentBlocks, marketingBlocks, noticeBlocks, purposeBlocks, withheldBlocks } from './choices.ts';
import { coverBlocks, dealingBlocks, fieldBlocks, recipientBlocks, retentionBlocks } from './person.ts';
import { type Teller, tellerOf } from './teller.ts';

/** The whole document in words, in the customer's language: all fifteen parts, those with nothing in them too. */
export function paperOf(pack: Pack): Block[] {
  const teller = tellerOf(pack.language);
  const { texts } = teller;
  return [
    title(fill(texts.title, { shopName: pack.parts.cover.shop.name })),
    ...texts.intro.map((line) => paragraph(line)),
    ...packSections.flatMap((section, index): Block[] => [
      { kind: 'part', number: index + 1, ...texts.sections[section] },
      ...partBlocks(section, pack, teller),
    ]),
  ];
}

function partBlocks(section: PackSection, pack: Pack, teller: Teller): Block[] {
  const { parts } = pack;
  const { words } = teller;
  switch (section) {
    case 'cover':
      return coverBlocks(pack, teller);
    case 'fields':
      return fieldBlocks(parts.fields, teller);
    case 'purposes':
      return purposeBlocks(parts.purposes, teller);
    case 'consents':
      return consentBlocks(parts.consents, teller);
    case 'notices':
      return noticeBlocks(parts.notices, teller);
    case 'marketing':
      return marketingBlocks(parts.marketing, teller);
    case 'dealings':
      return dealingBlocks(parts.dealings, teller);
    case 'notes':
      return [paragraph(words.notesNone)];
    case 'recipients':
      return recipientBlocks(parts.recipients, teller);
    case 'operators':
      return [paragraph(words.operatorsNone)];
    case 'cross-border':
      return [paragraph(words.abroadNone)];
    case 'retention':
      return retentionBlocks(pack, teller);
    case 'automated':
      return [paragraph(words.automatedNone)];
    case 'withheld':
      return withheldBlocks(pack, teller);
    case 'rights':
      return parts.rights.map(({ words: right }) => paragraph(right));
  }
}
