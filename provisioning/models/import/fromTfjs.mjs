// From a TensorFlow.js graph model (a JSON of nodes, one binary of weights) to ONNX layers.
import { Network, permute } from './network.mjs';

const decode = (base64) => Buffer.from(base64, 'base64').toString('utf8');

/** Weights lie one after the other in the binary, in the order of the manifest. */
function readWeights(manifest, bytes) {
  const weights = new Map();
  let at = 0;
  for (const { name, shape, dtype, quantization } of manifest) {
    if (quantization) throw new Error(`weight "${name}" is quantized`);
    const count = shape.reduce((product, size) => product * size, 1);
    const buffer = bytes.slice(at, at + 4 * count).buffer;
    const data = dtype === 'int32' ? new Int32Array(buffer) : new Float32Array(buffer);
    weights.set(name, { shape, data });
    at += 4 * count;
  }
  if (at !== bytes.length) throw new Error(`weights end at ${at}, the file at ${bytes.length}`);
  return weights;
}

class TfjsImport {
  constructor(json, bytes, name) {
    this.graph = json.modelTopology.node;
    this.weights = readWeights(json.weightsManifest.flatMap((group) => group.weights), bytes);
    this.network = new Network(name);
  }

  weight(name) {
    const found = this.weights.get(name);
    if (found === undefined) throw new Error(`"${name}" is not a weight`);
    return found;
  }

  window({ attr }) {
    const numbers = (key) => attr[key]?.list.i.slice(1, 3).map(Number);
    return {
      padding: decode(attr.padding.s),
      strides: numbers('strides'),
      dilations: numbers('dilations') ?? [1, 1],
      filter: numbers('ksize'),
    };
  }

  /** Weights are [height, width, in, out]; fused steps are a bias and then perhaps a PReLU. */
  fusedConv(node) {
    const [x, filter, bias, slope] = node.input;
    const steps = node.attr.fused_ops.list.s.map(decode).join('+');
    if (steps !== 'BiasAdd' && steps !== 'BiasAdd+Prelu')
      throw new Error(`convolution fused with ${steps} is not known`);
    const y = slope === undefined ? node.name : `${node.name}/linear`;
    const weights = permute(this.weight(filter), [3, 2, 0, 1]);
    this.network.conv(x, y, { ...this.window(node), weights, bias: this.weight(bias).data });
    if (slope !== undefined) this.network.prelu(y, node.name, this.weight(slope).data);
  }

  /** Weights are [height, width, channels, 1]. */
  depthwise(node) {
    const weights = permute(this.weight(node.input[1]), [2, 3, 0, 1]);
    const window = this.window(node);
    this.network.conv(node.input[0], node.name, { ...window, weights, group: weights.shape[0] });
  }

  node(node) {
    const network = this.network;
    const [x, second] = node.input ?? [];
    switch (node.op) {
      case 'Const': return undefined;
      case 'Placeholder': return network.input(node.name, this.placeholder(node));
      case '_FusedConv2D': return this.fusedConv(node);
      case 'DepthwiseConv2dNative': return this.depthwise(node);
      case 'AddV2': return network.elementwise('Add', node.input, node.name);
      case 'Prelu': return network.prelu(x, node.name, this.weight(second).data);
      case 'MaxPool': return network.pool('MaxPool', x, node.name, this.window(node));
      case 'Pad': return this.pad(x, node.name, this.weight(second).data);
      case 'ConcatV2': return this.concat(node);
      case 'Identity': return network.elementwise('Identity', [x], node.name);
      default: throw new Error(`operator ${node.op} is not known`);
    }
  }

  placeholder({ attr }) {
    const [, ...sizes] = attr.shape.shape.dim.map((one) => Number(one.size));
    return [1, ...sizes];
  }

  pad(x, y, flat) {
    this.network.pad(x, y, [0, 2, 4, 6].map((at) => [flat[at], flat[at + 1]]));
  }

  concat({ name, input }) {
    const axis = this.weight(input.at(-1)).data[0];
    const inputs = input.slice(0, -1);
    this.network.concat(inputs, name, axis < 0 ? axis + 4 : axis);
  }

  run(outputName, from) {
    for (const node of this.graph) this.node(node);
    this.network.output(outputName, from);
    return this.network.toOnnx();
  }
}

/** from: the node whose result becomes the file's output. */
export function fromTfjs(json, bytes, name, outputName, from) {
  return new TfjsImport(json, bytes, name).run(outputName, from);
}
