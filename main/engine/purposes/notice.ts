import { createHash } from 'node:crypto';
import { NoticeVersionId } from '../../../shared/ids.ts';
import { inEveryLanguage } from '../../../shared/inEveryLanguage.ts';
import { CustomerLanguage } from '../../../shared/languages.ts';
import { gapsInNotice } from '../../../shared/notices/gaps.ts';
import { canonicalNoticeText, shownItems } from '../../../shared/notices/noticeText.ts';
import { composeNotice } from '../../../shared/notices/s18.ts';
import { type NoticeInForce, NoticeText } from '../../../shared/purposes/contract.ts';
import { seededPurposes } from '../../../shared/purposes/seed.ts';
import type { Shop } from '../../../shared/shop/contract.ts';
import { z } from '../../../shared/z.ts';
import type { Reader, Tx } from '../store/index.ts';
import { inColumn, listPurposes } from './read.ts';
import type { SeedContext } from './seed.ts';

const NoticeRow = z.object({
  id: NoticeVersionId,
  version: z.number().int(),
  texts: inColumn(z.record(CustomerLanguage, NoticeText)),
});

/** The newest published version of the notice; a set-up shop always has one. */
export const noticeInForce = (reader: Reader): NoticeInForce =>
  reader.one(NoticeRow, 'SELECT id, version, texts FROM notice_version ORDER BY version DESC LIMIT 1');

const NoticeId = z.object({ id: NoticeVersionId });

/** Which one it is, without reading its texts: every capture asks. */
export const noticeInForceId = (reader: Reader) =>
  reader.one(NoticeId, 'SELECT id FROM notice_version ORDER BY version DESC LIMIT 1').id;

/**
 * Publishes the notice of POPIA s 18 for the shop as it is now, hashed in every language. A notice with a gap cannot be published.
 */
export function publishNotice(tx: Tx, shop: Shop, { now, newId, by }: SeedContext) {
  const codes = listPurposes(tx).map(({ code }) => code);
  const purposes = seededPurposes.filter(({ code }) => codes.includes(code));
  const version =
    (tx.one(z.object({ last: z.number().nullable() }), 'SELECT max(version) AS last FROM notice_version').last ?? 0) +
    1;
  const texts = inEveryLanguage((language) => {
    const text = composeNotice({ shop, purposes, language });
    const gaps = gapsInNotice(text);
    if (gaps.length > 0) throw new Error(`the notice in ${language} lacks ${gaps.map((gap) => gap.item).join(', ')}`);
    return {
      title: text.title,
      spokenLine: text.spokenLine,
      items: shownItems(text),
      hash: createHash('sha256')
        .update(canonicalNoticeText('s18', version, text))
        .digest('hex'),
      reviewed: text.reviewed,
    };
  });
  tx.run(
    'INSERT INTO notice_version (id, version, texts, published_at, published_by) VALUES (:id, :version, :texts, :now, :by)',
    { id: newId(), version, texts: JSON.stringify(texts), now, by },
  );
}
