// Whom the register is about, kept correct and findable (POPIA s 10, s 16). Owns customer, customer_search, name_word.
import type { Implementation } from '../implement.ts';
import { reveal } from './reveal.ts';
import { list, sameWho, search } from './search.ts';

export { searchKeysOf } from './keys.ts';
export { maskedEmail, maskedPhone } from './mask.ts';
export { type CustomerRow, findCustomer } from './row.ts';
export { insertCustomer, touchCustomer, updateCustomer } from './write.ts';

export const customersRoom: Implementation[] = [search, list, sameWho, reveal];
