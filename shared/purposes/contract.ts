import { Channel, PurposeCode } from '../consent/contract.ts';
import { NoticeVersionId, PurposeId } from '../ids.ts';
import { CustomerLanguage } from '../languages.ts';
import { procedure } from '../procedure.ts';
import { z } from '../z.ts';

/** Which of POPIA s 11(1)(a) to (f) allows the processing. */
export const Ground = z.enum(['11-1-a', '11-1-b', '11-1-c', '11-1-d', '11-1-e', '11-1-f']);
export type Ground = z.infer<typeof Ground>;

const perLanguage = <T extends z.ZodType>(value: T) => z.record(CustomerLanguage, value);

export const PurposeWording = z.strictObject({
  title: z.string(), // "Send me specials by SMS" for a choice is title plus channel
  meaning: z.string(),
  ifNo: z.string(),
});

export const Purpose = z.strictObject({
  id: PurposeId,
  code: PurposeCode,
  ground: Ground,
  channels: z.array(Channel),
  wording: perLanguage(PurposeWording),
  /** The very words of each choice, by channel: what the customer says yes or no to. */
  asks: z.partialRecord(Channel, perLanguage(z.string())),
  goodsOrServices: perLanguage(z.string()).nullable(),
  /** Words for how long and why, from the retention rule. */
  keptFor: perLanguage(z.string()),
});
export type Purpose = z.infer<typeof Purpose>;

/** The notice in force, in one language: the spoken line and the whole of POPIA s 18. */
export const NoticeText = z.strictObject({
  title: z.string(),
  spokenLine: z.string(),
  items: z.array(z.strictObject({ key: z.string(), heading: z.string(), text: z.string() })),
  /** SHA-256 of the canonical text, hex. */
  hash: z.string(),
  reviewed: z.boolean(),
});
export type NoticeText = z.infer<typeof NoticeText>;

export const NoticeInForce = z.strictObject({
  id: NoticeVersionId,
  version: z.number().int().positive(),
  texts: perLanguage(NoticeText),
});
export type NoticeInForce = z.infer<typeof NoticeInForce>;

/** What the counter needs to capture anyone: purposes in use, their fields and the notice in force. */
export const counterSheet = procedure({
  name: 'purposes.counter-sheet',
  kind: 'query',
  permission: 'purpose.view',
  audit: { notLogged: 'shows the shop its own wording, nothing about a person' },
  input: z.strictObject({}),
  output: z.strictObject({
    purposes: z.array(Purpose),
    notice: NoticeInForce,
    fields: z.array(z.strictObject({ code: z.string(), label: perLanguage(z.string()), mandatory: z.boolean() })),
  }),
  refusals: [],
});
