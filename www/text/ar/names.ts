// What the document's names are called, wherever a sentence has them.

export const ACTIVATIONS: Record<string, string> = {
  linear: 'خطّي',
  relu: 'ReLU',
  leaky_relu: 'Leaky ReLU',
  elu: 'ELU',
  softplus: 'Softplus',
  gelu: 'GELU',
  silu: 'SiLU',
  sigmoid: 'Sigmoid',
  tanh: 'tanh',
};
