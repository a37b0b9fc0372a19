import { emailMasked, phoneMasked } from '../../../shared/customers/phone.ts';

/** Masking happens here, in the engine: a whole value is never sent to a window that should not show it (security.md section 7). */
export const maskedPhone = (phone: string | null) =>
  phone === null ? null : { shown: phoneMasked(phone), hidden: true };
export const maskedEmail = (email: string | null) =>
  email === null ? null : { shown: emailMasked(email), hidden: true };
