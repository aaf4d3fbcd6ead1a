// The libraries, each in its own usual way, on the same examples.

import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import * as brain from 'brain.js';
import convnetjs from 'convnetjs';

import { loops } from './loops.js';

function convnet({ hidden, features, outputs, activation, inputs, labels, batch, rate, count }) {
  const net = new convnetjs.Net();
  net.makeLayers([
    { type: 'input', out_sx: 1, out_sy: 1, out_depth: features },
    ...hidden.map((num_neurons) => ({ type: 'fc', num_neurons, activation })),
    { type: 'softmax', num_classes: Math.max(2, outputs) },
  ]);
  const trainer = new convnetjs.SGDTrainer(net, {
    learning_rate: rate,
    momentum: 0,
    batch_size: batch,
    l2_decay: 0,
  });
  const volumes = inputs.map((numbers) => new convnetjs.Vol(numbers));
  let at = 0;
  return {
    step() {
      for (let i = 0; i < batch; i++) {
        trainer.train(volumes[at], labels[at]);
        at = (at + 1) % count;
      }
      return batch;
    },
  };
}

/** It always trains with batches of one, momentum and squared error. */
function brainjs({ hidden, features, outputs, activation, inputs, targets, rate, count }) {
  const net = new brain.NeuralNetwork({
    inputSize: features,
    outputSize: outputs,
    hiddenLayers: hidden,
    activation,
    learningRate: rate,
    momentum: 0.1,
  });
  net.initialize();
  const x = inputs.map((numbers) => Float32Array.from(numbers));
  const y = targets.map((numbers) => Float32Array.from(numbers));
  let at = 0;
  return {
    step() {
      net.trainPattern({ input: x[at], output: y[at] });
      at = (at + 1) % count;
      return 1;
    },
  };
}

function tensorflow({
  hidden,
  features,
  outputs,
  activation,
  inputs,
  targets,
  batch,
  rate,
  count,
}) {
  const widths = [features, ...hidden, outputs];
  const layers = widths.slice(1).map((units, l) => ({
    w: tf.variable(tf.randomNormal([widths[l], units], 0, 0.3)),
    b: tf.variable(tf.zeros([units])),
  }));
  const x = tf.tensor2d(inputs);
  const y = tf.tensor2d(targets);
  const optimiser = tf.train.sgd(rate);
  const act = activation === 'relu' ? tf.relu : tf.tanh;
  let at = 0;
  return {
    step() {
      const size = Math.min(batch, count - at);
      tf.tidy(() => {
        const bx = tf.slice(x, [at, 0], [size, features]);
        const by = tf.slice(y, [at, 0], [size, outputs]);
        optimiser.minimize(() => {
          let a = bx;
          layers.forEach(({ w, b }, l) => {
            a = tf.add(tf.matMul(a, w), b);
            if (l < layers.length - 1) a = act(a);
          });
          return outputs === 1
            ? tf.losses.sigmoidCrossEntropy(by, a)
            : tf.losses.softmaxCrossEntropy(by, a);
        });
      });
      at = (at + size) % count;
      return size;
    },
    dispose() {
      x.dispose();
      y.dispose();
      for (const { w, b } of layers) tf.dispose([w, b]);
    },
  };
}

/** Every competitor by its name: a function of the task, after its backend is ready. */
export const rivals = {
  loops: { prepare: () => Promise.resolve(), make: loops },
  'brain.js': { prepare: () => Promise.resolve(), make: brainjs },
  convnetjs: { prepare: () => Promise.resolve(), make: convnet },
  'tfjs cpu': { prepare: () => tf.setBackend('cpu'), make: tensorflow },
  'tfjs wasm': { prepare: () => tf.setBackend('wasm'), make: tensorflow },
};

export { setWasmPaths };
