// Just enough of Protocol Buffers to write a message: varints and bytes.

function varint(value) {
  let rest = BigInt.asUintN(64, BigInt(value));
  const bytes = [];
  do {
    const low = Number(rest & 0x7fn);
    rest >>= 7n;
    bytes.push(rest === 0n ? low : low | 0x80);
  } while (rest !== 0n);
  return Uint8Array.from(bytes);
}

export function concat(parts) {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Field of a whole number (int32, int64, enum). */
export const int = (field, value) => concat([varint(field << 3), varint(value)]);

/** Field of bytes or of an encoded message. */
export const bytes = (field, value) =>
  concat([varint((field << 3) | 2), varint(value.length), value]);

/** Field of a string. */
export const text = (field, value) => bytes(field, new TextEncoder().encode(value));
