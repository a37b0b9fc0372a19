import type { createRegister } from '../../../shared/gate/contract.ts';
import type { OutputOf } from '../../../shared/procedure.ts';

/** What is put on paper, once. It lives in this window only until the code has been typed back. */
export type Sheet = OutputOf<typeof createRegister>;
