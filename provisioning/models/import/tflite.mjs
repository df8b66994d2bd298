// Reads a TFLite model: a FlatBuffer of the schema tensorflow/lite/schema/schema.fbs (version 3).
// Only the tables and fields that our networks use are read; field numbers are the schema's order.

const TYPES = { 0: 'FLOAT32', 1: 'FLOAT16', 2: 'INT32', 3: 'UINT8', 4: 'INT64', 9: 'INT8' };

const CUSTOM_TRANSPOSE_CONV = 'Convolution2DTransposeBias';

const OPS = {
  0: 'ADD', 1: 'AVERAGE_POOL_2D', 2: 'CONCATENATION', 3: 'CONV_2D', 4: 'DEPTHWISE_CONV_2D',
  6: 'DEQUANTIZE', 9: 'FULLY_CONNECTED', 14: 'LOGISTIC', 17: 'MAX_POOL_2D', 18: 'MUL', 19: 'RELU',
  22: 'RESHAPE', 23: 'RESIZE_BILINEAR', 32: 'CUSTOM', 34: 'PAD', 40: 'MEAN', 54: 'PRELU',
  117: 'HARD_SWISH',
};

/** One FlatBuffer table: fields are found through its vtable, absent ones have their default. */
class Table {
  constructor(view, at) {
    this.view = view;
    this.at = at;
    this.vtable = at - view.getInt32(at, true);
    this.size = view.getUint16(this.vtable, true);
  }

  offset(field) {
    const slot = 4 + 2 * field;
    return slot < this.size ? this.view.getUint16(this.vtable + slot, true) : 0;
  }

  number(field, type, fallback = 0) {
    const o = this.offset(field);
    return o === 0 ? fallback : this.view[`get${type}`](this.at + o, true);
  }

  target(field) {
    const o = this.offset(field);
    return o === 0 ? 0 : this.at + o + this.view.getUint32(this.at + o, true);
  }

  table(field) {
    const at = this.target(field);
    return at === 0 ? null : new Table(this.view, at);
  }

  bytes(field) {
    const at = this.target(field);
    if (at === 0) return new Uint8Array(0);
    const length = this.view.getUint32(at, true);
    return new Uint8Array(this.view.buffer, this.view.byteOffset + at + 4, length);
  }

  text(field) {
    return new TextDecoder().decode(this.bytes(field));
  }

  ints(field) {
    const at = this.target(field);
    if (at === 0) return [];
    const length = this.view.getUint32(at, true);
    return Array.from({ length }, (_, i) => this.view.getInt32(at + 4 + 4 * i, true));
  }

  tables(field) {
    const at = this.target(field);
    if (at === 0) return [];
    const length = this.view.getUint32(at, true);
    return Array.from({ length }, (_, i) => {
      const slot = at + 4 + 4 * i;
      return new Table(this.view, slot + this.view.getUint32(slot, true));
    });
  }
}

const PADDINGS = { 0: 'SAME', 1: 'VALID' };
const ACTIVATIONS = { 0: null, 1: 'RELU', 3: 'RELU6' };

/** The options of an operator under the names of the schema; unknown ones are refused later. */
function readOptions(op, o) {
  if (o === null) return {};
  const padding = () => PADDINGS[o.number(0, 'Int8')];
  const strides = () => [o.number(2, 'Int32'), o.number(1, 'Int32')];
  switch (op) {
    case 'CONV_2D':
      return {
        padding: padding(), strides: strides(), activation: ACTIVATIONS[o.number(3, 'Int8')],
        dilations: [o.number(5, 'Int32', 1), o.number(4, 'Int32', 1)],
      };
    case 'DEPTHWISE_CONV_2D':
      return {
        padding: padding(), strides: strides(), activation: ACTIVATIONS[o.number(4, 'Int8')],
        dilations: [o.number(6, 'Int32', 1), o.number(5, 'Int32', 1)],
      };
    case 'MAX_POOL_2D':
    case 'AVERAGE_POOL_2D':
      return {
        padding: padding(), strides: strides(), activation: ACTIVATIONS[o.number(5, 'Int8')],
        filter: [o.number(4, 'Int32'), o.number(3, 'Int32')],
      };
    case 'ADD':
    case 'MUL':
    case 'FULLY_CONNECTED':
      return { activation: ACTIVATIONS[o.number(0, 'Int8')] };
    case 'CONCATENATION':
      return { axis: o.number(0, 'Int32'), activation: ACTIVATIONS[o.number(1, 'Int8')] };
    case 'RESIZE_BILINEAR':
      return { alignCorners: o.number(2, 'Uint8') !== 0, halfPixels: o.number(3, 'Uint8') !== 0 };
    default:
      return {};
  }
}

/** The name of the operator; the custom one of the segmentation network keeps its own. */
function readOperatorCode(table) {
  const code = Math.max(table.number(0, 'Int8'), table.number(3, 'Int32'));
  const op = OPS[code];
  if (op === undefined) throw new Error(`operator code ${code} is not known`);
  return op === 'CUSTOM' ? table.text(1) : op;
}

/** Options of the custom operator: a C struct of padding, stride width, stride height. */
function readTransposeConv(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const padding = { 1: 'SAME', 2: 'VALID' }[view.getInt32(0, true)];
  return { padding, strides: [view.getInt32(8, true), view.getInt32(4, true)] };
}

function readTensor(table, buffers) {
  const type = TYPES[table.number(1, 'Int8')];
  if (type === undefined) throw new Error(`tensor type ${table.number(1, 'Int8')} is not known`);
  const data = buffers[table.number(2, 'Uint32')].bytes(0);
  return {
    name: table.text(3),
    shape: table.ints(0),
    type,
    data: data.length === 0 ? null : data,
    sparse: table.table(6) !== null,
  };
}

/** Returns {tensors, operators: [{op, inputs, outputs, options}], inputs, outputs}. */
export function readTflite(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const mark = new TextDecoder().decode(bytes.subarray(4, 8));
  if (mark !== 'TFL3') throw new Error(`found file mark "${mark}", expected "TFL3"`);
  const model = new Table(view, view.getUint32(0, true));
  const codes = model.tables(1).map(readOperatorCode);
  const graph = model.tables(2)[0];
  const buffers = model.tables(4);
  const operators = graph.tables(3).map((table) => {
    const op = codes[table.number(0, 'Uint32')];
    const options = op === CUSTOM_TRANSPOSE_CONV
      ? readTransposeConv(table.bytes(5))
      : readOptions(op, table.table(4));
    return { op, inputs: table.ints(1), outputs: table.ints(2), options };
  });
  return {
    tensors: graph.tables(0).map((table) => readTensor(table, buffers)),
    operators,
    inputs: graph.ints(1),
    outputs: graph.ints(2),
  };
}
