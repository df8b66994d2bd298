// The canonical face: where each of the 468 mesh points lies on an average head, in centimetres,
// and how much each counts when a pose is solved. Source: geometry_pipeline_metadata.proto of the
// face mesh package: 1 = canonical mesh {3 = vertices, x y z u v each}, 2 = {1 = point, 2 = weight}.

class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  varint() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++];
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  }

  /** [field, value] of each field: numbers for varints, floats for 32 bits, bytes otherwise. */
  * fields() {
    while (this.at < this.bytes.length) {
      const key = this.varint();
      const wire = key & 7;
      if (wire === 0) yield [key >> 3, this.varint()];
      else if (wire === 2) yield [key >> 3, this.take(this.varint())];
      else if (wire === 5) yield [key >> 3, floats(this.take(4))[0]];
      else throw new Error(`wire type ${wire} is not known`);
    }
  }

  take(length) {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
}

const floats = (bytes) => new Float32Array(bytes.slice().buffer);

function* vertexNumbers(mesh) {
  for (const [field, value] of new Reader(mesh).fields()) {
    if (field !== 3) continue;
    if (typeof value === 'number') yield value;
    else yield* floats(value);
  }
}

/** 468 x (x, y, z, weight) as little-endian floats. */
export function faceGeometry(bytes) {
  const points = new Float32Array(468 * 4);
  for (const [field, value] of new Reader(bytes).fields()) {
    if (field === 1) {
      const numbers = [...vertexNumbers(value)];
      if (numbers.length !== 468 * 5) throw new Error(`found ${numbers.length} numbers, not 2340`);
      for (let i = 0; i < 468; i++) points.set(numbers.slice(5 * i, 5 * i + 3), 4 * i);
    } else if (field === 2) {
      const { 1: point = 0, 2: weight } = Object.fromEntries(new Reader(value).fields());
      points[4 * point + 3] = weight;
    }
  }
  return new Uint8Array(points.buffer);
}
