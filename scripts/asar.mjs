/**
 * An asar of flat files: `u32 4, u32 n+8, u32 n+4, u32 length, header padded to 4, bytes`, where n is the padded header.
 * @param {Record<string, string>} files
 */
export function makeAsar(files) {
  const contents = Object.values(files).map((content) => Buffer.from(content));
  let offset = 0;
  const entries = Object.keys(files).map((name, index) => {
    const size = contents[index]?.length ?? 0;
    const entry = [name, { size, offset: String(offset) }];
    offset += size;
    return entry;
  });
  const header = Buffer.from(JSON.stringify({ files: Object.fromEntries(entries) }));
  const padded = Math.ceil(header.length / 4) * 4;
  const sizes = Buffer.alloc(16);
  [4, padded + 8, padded + 4, header.length].forEach((value, index) => {
    sizes.writeUInt32LE(value, index * 4);
  });
  return Buffer.concat([sizes, header, Buffer.alloc(padded - header.length), ...contents]);
}
