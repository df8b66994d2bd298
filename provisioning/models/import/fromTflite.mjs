// From TFLite operators to ONNX layers.
import { Network, permute } from './network.mjs';
import { readTflite } from './tflite.mjs';

function halfToFloat(half) {
  const sign = half & 0x8000 ? -1 : 1;
  const exponent = (half >> 10) & 0x1f;
  const fraction = half & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction === 0 ? sign * Infinity : NaN;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/** The numbers of a constant tensor; its bytes may start at any address, so they are copied. */
function numbersOf(tensor) {
  const buffer = tensor.data.slice().buffer;
  switch (tensor.type) {
    case 'FLOAT32': return new Float32Array(buffer);
    case 'FLOAT16': return Float32Array.from(new Uint16Array(buffer), halfToFloat);
    case 'INT32': return new Int32Array(buffer);
    default: throw new Error(`constant "${tensor.name}" is of type ${tensor.type}`);
  }
}

class TfliteImport {
  constructor(bytes, name) {
    this.source = readTflite(bytes);
    this.network = new Network(name);
    this.constants = new Map();
    this.source.tensors.forEach((tensor, index) => {
      if (tensor.sparse) throw new Error(`"${tensor.name}" is sparse`);
      if (tensor.data) this.constants.set(index, { shape: tensor.shape, data: numbersOf(tensor) });
    });
  }

  name(index) {
    return `t${index}`;
  }

  constant(index) {
    const found = this.constants.get(index);
    if (found === undefined)
      throw new Error(`"${this.source.tensors[index].name}" is not a constant`);
    return found;
  }

  /** Weights in TFLite are [out, height, width, in]; depthwise [1, height, width, channels]. */
  conv({ inputs, options }, y, depthwise) {
    const weights = permute(this.constant(inputs[1]), depthwise ? [3, 0, 1, 2] : [0, 3, 1, 2]);
    const group = depthwise ? weights.shape[0] : 1;
    const bias = inputs[2] >= 0 ? this.constant(inputs[2]).data : null;
    this.network.conv(this.name(inputs[0]), y, { ...options, weights, bias, group });
  }

  convTranspose({ inputs, options }, y) {
    const weights = permute(this.constant(inputs[1]), [3, 0, 1, 2]);
    const bias = this.constant(inputs[2]).data;
    this.network.convTranspose(this.name(inputs[0]), y, { ...options, weights, bias });
  }

  operator(operator) {
    const { op, inputs, outputs, options } = operator;
    if (op === 'DEQUANTIZE') {
      this.constants.set(outputs[0], this.constant(inputs[0]));
      return;
    }
    const network = this.network;
    const x = this.name(inputs[0]);
    const y = this.name(outputs[0]);
    if (options.activation) return this.fused(operator, y);
    const both = inputs.map((index) => this.name(index));
    switch (op) {
      case 'CONV_2D': return this.conv(operator, y, false);
      case 'DEPTHWISE_CONV_2D': return this.conv(operator, y, true);
      case 'Convolution2DTransposeBias': return this.convTranspose(operator, y);
      case 'MAX_POOL_2D': return network.pool('MaxPool', x, y, options);
      case 'AVERAGE_POOL_2D': return network.pool('AveragePool', x, y, options);
      case 'ADD': return network.elementwise('Add', both, y);
      case 'MUL': return network.elementwise('Mul', both, y);
      case 'RELU': return network.elementwise('Relu', [x], y);
      case 'LOGISTIC': return network.elementwise('Sigmoid', [x], y);
      case 'HARD_SWISH': return network.elementwise('HardSwish', [x], y);
      case 'PRELU': return network.prelu(x, y, this.constant(inputs[1]).data);
      case 'PAD': return this.pad(x, y, this.constant(inputs[1]).data);
      case 'RESIZE_BILINEAR':
        return network.resizeBilinear(x, y, this.constant(inputs[1]).data, options.halfPixels);
      case 'RESHAPE': return network.reshape(x, y, this.source.tensors[outputs[0]].shape);
      case 'MEAN': return this.meanOfPlane(inputs, y);
      case 'FULLY_CONNECTED':
        return network.fullyConnected(x, y, this.constant(inputs[1]), this.constant(inputs[2]).data);
      case 'CONCATENATION': return network.concat(both, y, options.axis);
      default: throw new Error(`operator ${op} is not known`);
    }
  }

  /** The operator, then the activation that TFLite folded into it. */
  fused({ op, inputs, options }, y) {
    const depthwise = op === 'DEPTHWISE_CONV_2D';
    if (options.activation !== 'RELU6' || (op !== 'CONV_2D' && !depthwise))
      throw new Error(`${op} with a fused ${options.activation} is not known`);
    this.conv({ inputs, options }, `${y}/linear`, depthwise);
    this.network.relu6(`${y}/linear`, y);
  }

  meanOfPlane(inputs, y) {
    const axes = [...this.constant(inputs[1]).data].sort();
    if (axes.join() !== '1,2') throw new Error(`a mean over the axes ${axes} is not known`);
    this.network.meanOfPlane(this.name(inputs[0]), y);
  }

  pad(x, y, flat) {
    this.network.pad(x, y, [0, 2, 4, 6].map((at) => [flat[at], flat[at + 1]]));
  }

  run(outputNames) {
    const { inputs, outputs, operators, tensors } = this.source;
    this.network.input(this.name(inputs[0]), tensors[inputs[0]].shape);
    for (const operator of operators) this.operator(operator);
    outputs.forEach((index, i) => {
      if (outputNames[i]) this.network.output(outputNames[i], this.name(index));
    });
    return this.network.toOnnx();
  }
}

/**
 * outputNames: the names the file's outputs get, in the order of the TFLite model; null for what
 * nobody asks for.
 */
export function fromTflite(bytes, name, outputNames) {
  return new TfliteImport(bytes, name).run(outputNames);
}
