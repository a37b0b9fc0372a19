// Who outside the shop received a customer's information: each hand-over is told to the person who asks (POPIA s 18(1)(h),
// s 23(1)(b)). Owns disclosure; operators and their contracts (s 20, s 21) and transfers abroad (s 72) belong here too.
export { recordDisclosure } from './recordDisclosure.ts';
