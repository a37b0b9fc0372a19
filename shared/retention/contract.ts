import { KeptUntil } from '../customers/contract.ts';
import { CustomerId } from '../ids.ts';
import { Day } from '../instants.ts';
import { procedure } from '../procedure.ts';
import { z } from '../z.ts';

/** Who is due for destruction or de-identification (POPIA s 14(4)), oldest first. The desk that carries it out is a later step. */
export const listDue = procedure({
  name: 'retention.due',
  kind: 'query',
  permission: 'retention.view',
  audit: { action: 'due list viewed' },
  input: z.strictObject({ offset: z.number().int().min(0), limit: z.number().int().min(1).max(50) }),
  output: z.strictObject({
    count: z.number().int(),
    rows: z.array(
      z.strictObject({ id: CustomerId, name: z.string(), slipCode: z.string(), lastSeenOn: Day, keptUntil: KeptUntil }),
    ),
    nextOn: Day.nullable(),
  }),
  refusals: [],
});
