// Builds an ONNX network from layers that are described in the channels-last order of TensorFlow.
// Every activation of four dimensions is kept channels-first inside (what ONNX convolutions want);
// inputs and outputs of the file are channels-last (what a picture in memory is).
import * as onnx from './onnx.mjs';

const TO_FIRST = [0, 3, 1, 2];
const TO_LAST = [0, 2, 3, 1];

/** Padding before and after along one axis, as TensorFlow's SAME and VALID define it. */
function padAxis(padding, size, filter, stride, dilation) {
  if (padding === 'VALID') return [0, 0];
  const reach = (filter - 1) * dilation + 1;
  const total = Math.max((Math.ceil(size / stride) - 1) * stride + reach - size, 0);
  return [Math.floor(total / 2), Math.ceil(total / 2)];
}

export class Network {
  constructor(name) {
    this.name = name;
    this.shapes = new Map(); // name -> channels-last shape
    this.nodes = [];
    this.initializers = [];
    this.inputs = [];
    this.outputs = [];
  }

  shapeOf(name) {
    const shape = this.shapes.get(name);
    if (shape === undefined) throw new Error(`${this.name}: "${name}" is used before it is made`);
    return shape;
  }

  add(op, inputs, output, shape, attributes = {}) {
    this.nodes.push(onnx.node(op, inputs, [output], attributes));
    this.shapes.set(output, shape);
  }

  constant(name, shape, data) {
    this.initializers.push(onnx.initializer(name, shape, data));
    return name;
  }

  indices(name, values) {
    return this.constant(name, [values.length], BigInt64Array.from(values, BigInt));
  }

  input(name, shape) {
    this.inputs.push({ name: 'input', shape });
    this.add('Transpose', ['input'], name, shape, { perm: TO_FIRST });
  }

  output(name, from) {
    const shape = this.shapeOf(from);
    const attributes = shape.length === 4 ? { perm: TO_LAST } : undefined;
    this.nodes.push(onnx.node(attributes ? 'Transpose' : 'Identity', [from], [name], attributes));
    this.outputs.push({ name, shape });
  }

  /** weights: {data, shape} as [out, in / group, height, width]. */
  conv(x, y, { weights, bias, strides, dilations, padding, group = 1 }) {
    const [batch, height, width] = this.shapeOf(x);
    const [outChannels, , filterHeight, filterWidth] = weights.shape;
    const rows = padAxis(padding, height, filterHeight, strides[0], dilations[0]);
    const columns = padAxis(padding, width, filterWidth, strides[1], dilations[1]);
    const out = (size, pads, filter, axis) => Math.floor(
      (size + pads[0] + pads[1] - (filter - 1) * dilations[axis] - 1) / strides[axis]) + 1;
    const inputs = [x, this.constant(`${y}/weights`, weights.shape, weights.data)];
    if (bias) inputs.push(this.constant(`${y}/bias`, [outChannels], bias));
    this.add('Conv', inputs, y,
      [batch, out(height, rows, filterHeight, 0), out(width, columns, filterWidth, 1), outChannels],
      { group, strides, dilations, pads: [rows[0], columns[0], rows[1], columns[1]] });
  }

  /** weights: {data, shape} as [in, out, height, width]; the output is stride times the input. */
  convTranspose(x, y, { weights, bias, strides, padding }) {
    const [batch, height, width] = this.shapeOf(x);
    const [, outChannels, filterHeight, filterWidth] = weights.shape;
    if (padding !== 'SAME' || filterHeight !== strides[0] || filterWidth !== strides[1])
      throw new Error(`${this.name}: a transposed convolution with overlap is not known`);
    const inputs = [x, this.constant(`${y}/weights`, weights.shape, weights.data)];
    if (bias) inputs.push(this.constant(`${y}/bias`, [outChannels], bias));
    this.add('ConvTranspose', inputs, y,
      [batch, height * strides[0], width * strides[1], outChannels], { strides });
  }

  relu6(x, y) {
    const edges = [0, 6].map((at) => this.constant(`${y}/${at}`, [], Float32Array.of(at)));
    this.add('Clip', [x, ...edges], y, this.shapeOf(x));
  }

  /** One number a channel. */
  meanOfPlane(x, y) {
    const [batch, , , channels] = this.shapeOf(x);
    this.add('GlobalAveragePool', [x], `${y}/plane`, [batch, 1, 1, channels]);
    this.add('Flatten', [`${y}/plane`], y, [batch, channels]);
  }

  /** weights: {data, shape} as [out, in]. */
  fullyConnected(x, y, weights, bias) {
    const inputs = [x, this.constant(`${y}/weights`, weights.shape, weights.data),
      this.constant(`${y}/bias`, [bias.length], bias)];
    this.add('Gemm', inputs, y, [this.shapeOf(x)[0], weights.shape[0]], { transB: 1 });
  }

  pool(op, x, y, { filter, strides, padding }) {
    const [batch, height, width, channels] = this.shapeOf(x);
    const rows = padAxis(padding, height, filter[0], strides[0], 1);
    const columns = padAxis(padding, width, filter[1], strides[1], 1);
    const out = (size, pads, axis) =>
      Math.floor((size + pads[0] + pads[1] - filter[axis]) / strides[axis]) + 1;
    this.add(op, [x], y, [batch, out(height, rows, 0), out(width, columns, 1), channels],
      { kernel_shape: filter, strides, pads: [rows[0], columns[0], rows[1], columns[1]] });
  }

  /** Element by element on one or two activations; the smaller one is spread over the larger. */
  elementwise(op, inputs, y) {
    const shapes = inputs.map((name) => this.shapeOf(name));
    const shape = shapes[0].map((_, axis) => Math.max(...shapes.map((one) => one[axis])));
    this.add(op, inputs, y, shape);
  }

  /** slope: one number a channel. */
  prelu(x, y, slope) {
    const name = this.constant(`${y}/slope`, [slope.length, 1, 1], slope);
    this.add('PRelu', [x, name], y, this.shapeOf(x));
  }

  /** pads: [before, after] for each of the four channels-last axes. */
  pad(x, y, pads) {
    const ordered = TO_FIRST.map((axis) => pads[axis]);
    const flat = [...ordered.map((pair) => pair[0]), ...ordered.map((pair) => pair[1])];
    const shape = this.shapeOf(x).map((size, axis) => size + pads[axis][0] + pads[axis][1]);
    this.add('Pad', [x, this.indices(`${y}/pads`, flat)], y, shape);
  }

  resizeBilinear(x, y, [height, width], halfPixels) {
    const [batch, , , channels] = this.shapeOf(x);
    const sizes = this.indices(`${y}/sizes`, [batch, channels, height, width]);
    this.add('Resize', [x, '', '', sizes], y, [batch, height, width, channels], {
      mode: 'linear',
      coordinate_transformation_mode: halfPixels ? 'half_pixel' : 'asymmetric',
    });
  }

  reshape(x, y, shape) {
    if (shape.length === 4) throw new Error(`${this.name}: a reshape to four axes is not known`);
    const last = `${y}/last`;
    this.add('Transpose', [x], last, this.shapeOf(x), { perm: TO_LAST });
    this.add('Reshape', [last, this.indices(`${y}/shape`, shape)], y, shape);
  }

  concat(inputs, y, axis) {
    const shapes = inputs.map((name) => this.shapeOf(name));
    const shape = [...shapes[0]];
    shape[axis] = shapes.reduce((sum, one) => sum + one[axis], 0);
    const onnxAxis = shape.length === 4 ? TO_FIRST.indexOf(axis) : axis;
    this.add('Concat', inputs, y, shape, { axis: onnxAxis });
  }

  toOnnx() {
    return onnx.model(this);
  }
}

/** Reorders the axes of a constant: result axis i is source axis order[i]. */
export function permute({ shape, data }, order) {
  const newShape = order.map((axis) => shape[axis]);
  const strides = shape.map((_, axis) =>
    shape.slice(axis + 1).reduce((product, size) => product * size, 1));
  const result = new Float32Array(data.length);
  const index = newShape.map(() => 0);
  for (let i = 0; i < result.length; i++) {
    result[i] = data[index.reduce((sum, at, axis) => sum + at * strides[order[axis]], 0)];
    for (let axis = index.length - 1; axis >= 0 && ++index[axis] === newShape[axis]; axis--)
      index[axis] = 0;
  }
  return { shape: newShape, data: result };
}
