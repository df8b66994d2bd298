// Writes ONNX files. Field numbers are those of onnx/onnx.proto (IR version 8, operator set 14).
import { bytes, concat, int, text } from './protobuf.mjs';

const FLOAT = 1;
const INT64 = 7;
const IR_VERSION = 8;
const OPERATOR_SET = 14;

function attribute(name, value) {
  if (Array.isArray(value))
    return concat([text(1, name), ...value.map((one) => int(8, one)), int(20, 7)]);
  if (typeof value === 'string') return concat([text(1, name), text(4, value), int(20, 3)]);
  return concat([text(1, name), int(3, value), int(20, 2)]);
}

export function node(op, inputs, outputs, attributes = {}) {
  return concat([
    ...inputs.map((name) => text(1, name)),
    ...outputs.map((name) => text(2, name)),
    text(3, outputs[0]),
    text(4, op),
    ...Object.entries(attributes).map(([name, value]) => bytes(5, attribute(name, value))),
  ]);
}

export function initializer(name, shape, data) {
  const raw = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  return concat([
    ...shape.map((size) => int(1, size)),
    int(2, data instanceof Float32Array ? FLOAT : INT64),
    text(8, name),
    bytes(9, raw),
  ]);
}

function valueInfo(name, shape) {
  const dimensions = concat(shape.map((size) => bytes(1, int(1, size))));
  const tensor = concat([int(1, FLOAT), bytes(2, dimensions)]);
  return concat([text(1, name), bytes(2, bytes(1, tensor))]);
}

/** The file. inputs and outputs are [{name, shape}], nodes and initializers encoded messages. */
export function model({ name, nodes, initializers, inputs, outputs }) {
  const graph = concat([
    ...nodes.map((one) => bytes(1, one)),
    text(2, name),
    ...initializers.map((one) => bytes(5, one)),
    ...inputs.map((one) => bytes(11, valueInfo(one.name, one.shape))),
    ...outputs.map((one) => bytes(12, valueInfo(one.name, one.shape))),
  ]);
  return concat([
    int(1, IR_VERSION),
    text(2, 'booth-model-import'),
    bytes(7, graph),
    bytes(8, concat([text(1, ''), int(2, OPERATOR_SET)])),
  ]);
}
