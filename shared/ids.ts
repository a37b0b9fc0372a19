import { z } from './z.ts';

// Ids are UUIDv7 made by the engine, never by SQLite, so that rows of two tills can meet without renumbering (sync.md 3).
const uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);

export const CustomerId = uuid.brand<'CustomerId'>();
export type CustomerId = z.infer<typeof CustomerId>;
export const ConsentEventId = uuid.brand<'ConsentEventId'>();
export type ConsentEventId = z.infer<typeof ConsentEventId>;
export const NoticeVersionId = uuid.brand<'NoticeVersionId'>();
export type NoticeVersionId = z.infer<typeof NoticeVersionId>;
export const PurposeId = uuid.brand<'PurposeId'>();
export type PurposeId = z.infer<typeof PurposeId>;
/** Made by whoever sends a command, so that a retry after a power cut is answered once (security.md 8.5). */
export const CommandId = uuid.brand<'CommandId'>();
export type CommandId = z.infer<typeof CommandId>;
/** A person's id in the signed roster: `p_` and 16 lowercase letters or digits. */
export const PersonId = z
  .string()
  .regex(/^p_[0-9a-z]{1,32}$/)
  .brand<'PersonId'>();
export type PersonId = z.infer<typeof PersonId>;
