// zod compiles schemas with `new Function` unless told otherwise before the first schema exists; the window's policy
// forbids eval. So this is the only module that imports zod, and everything else imports z from here.
import { z } from 'zod';

z.config({ jitless: true });

export { z };
