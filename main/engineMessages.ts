import { z } from '../shared/z.ts';

/**
 * All that main and the engine say to each other. It is about windows and locks: no register data, passphrase or key may
 * ever be added here, because what main has once held stays in its memory (security.md sections 2 and 3).
 */
export type ToEngine =
  | {
      kind: 'start';
      folder: string;
      /** Another build of the database driver, where the runtime cannot load the one that came with it. */
      driver: string | null;
      practice: boolean;
    }
  | { kind: 'gate-port' }
  | { kind: 'work-port' }
  | { kind: 'switch-lock' }
  | { kind: 'full-lock' }
  | { kind: 'small-gate-closed' }
  | { kind: 'place'; id: number; path: string | null };

export const FromEngine = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ready') }),
  z.strictObject({ kind: z.literal('open-work') }),
  z.strictObject({ kind: z.literal('open-gate') }),
  z.strictObject({ kind: z.literal('open-small-gate') }),
  z.strictObject({ kind: z.literal('close-small-gate') }),
  z.strictObject({ kind: z.literal('choose-save-place'), id: z.number(), fileName: z.string() }),
  z.strictObject({
    kind: z.literal('arrange'),
    idleMinutes: z.number().min(1).max(10),
    textPercent: z.number().min(100).max(200),
  }),
  z.strictObject({ kind: z.literal('closed') }),
]);
export type FromEngine = z.infer<typeof FromEngine>;
