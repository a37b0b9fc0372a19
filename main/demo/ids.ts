import { randomBytes } from 'node:crypto';
import { UUID } from 'uuidv7';

/** UUIDv7s of a chosen moment, so that practice people sort by when they were captured, as real ones do. */
export const newIdAt = (clock: () => number) => {
  let last = 0;
  let counter = 0;
  return () => {
    const at = clock();
    counter = at === last ? counter + 1 : 0;
    last = at;
    const random = randomBytes(8);
    return UUID.fromFieldsV7(
      at,
      counter & 0xfff,
      random.readUInt32BE(0) & 0x3fffffff,
      random.readUInt32BE(4),
    ).toString();
  };
};
