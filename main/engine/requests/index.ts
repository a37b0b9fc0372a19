// What a person may ask of the shop about themselves: access (POPIA s 23), with correction, deletion and objection to follow
// (s 24, s 11(3)). Owns no table yet. A pack is assembled by walking the map of the register (shared/register/map.ts), so that
// a table added tomorrow cannot be forgotten; what was handed over is the sharing room's to record.
import type { Implementation } from '../implement.ts';
import { make } from './makePack.ts';

export { assemblePack } from './pack/assemble.ts';
export { Pack } from './pack/schema.ts';
export { abandonWaitingPacks } from './pack/unsettled.ts';

export const requestsRoom: Implementation[] = [make];
