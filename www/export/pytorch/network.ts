// The network, its start, and what it is to make small.

import type { Experiment } from '../../engine';
import type { Plan } from './plan';

type Activation = Experiment['network']['activation'];

/** The activations as PyTorch's modules; they are the same functions. */
const MODULES: Record<Activation, string> = {
  linear: 'nn.Identity()',
  relu: 'nn.ReLU()',
  leaky_relu: 'nn.LeakyReLU(0.01)',
  elu: 'nn.ELU()',
  sigmoid: 'nn.Sigmoid()',
  tanh: 'nn.Tanh()',
  softplus: 'nn.Softplus()',
  gelu: 'nn.GELU()',
  silu: 'nn.SiLU()',
};

export const moduleOf = (activation: Activation) => MODULES[activation];

/** The functions that make the network. */
export function networkOf(plan: Plan): string {
  const { widths } = plan.recording;
  const last = widths.length - 2;
  const modules = widths.slice(1).flatMap((units, layer) => {
    const linear = `nn.Linear(${widths[layer]}, ${units}),`;
    if (layer === last) return [linear];
    const activation = `${moduleOf(plan.first.network.activation)},`;
    return plan.isMasked ? [linear, activation, 'LeaveOut(),'] : [linear, activation];
  });
  return `def network():
    """The network with the page's random start. What it returns are the sums of the output units."""
    model = nn.Sequential(
${modules.map((module) => `        ${module}`).join('\n')}
    ).to(DTYPE)
    give(model, START)
    return model


def give(model, layers):
    """Gives the units their weights: a row for each, its incoming weights and, last, its bias."""
    with torch.no_grad():
        for linear, rows in zip(linears(model), layers):
            linear.weight.copy_(rows[:, :-1])
            linear.bias.copy_(rows[:, -1])


def linears(model):
    return [module for module in model if isinstance(module, nn.Linear)]`;
}

/** Losses of a batch. */
const LOSSES = {
  cross_entropy: {
    numbers: '',
    two: `def cross_entropy(z, label):
    """-log of the probability of the right class, sigmoid(z) being that of class 1."""
    return F.binary_cross_entropy_with_logits(z[:, 0], label.to(DTYPE))`,
    more: `def cross_entropy(z, label):
    """-log of the probability of the right class: softmax and logarithm in one."""
    return F.cross_entropy(z, label)`,
  },
  squared_error: {
    numbers: `def squared_error(z, target):
    """Half the square of what the output is off by."""
    return 0.5 * ((z[:, 0] - target) ** 2).mean()`,
    two: `def squared_error(z, label):
    """Half the square of what the output is off by; it should be -1 for class 0 and 1 for class 1."""
    return 0.5 * ((z[:, 0] - (2.0 * label - 1.0)) ** 2).mean()`,
    more: `def squared_error(z, label):
    """Half the squares of what the outputs are off by: 1 for the right class, 0 for the others."""
    target = F.one_hot(label, z.shape[1])
    return 0.5 * ((z - target) ** 2).sum(dim=1).mean()`,
  },
} as const;

/** The losses that the run has. */
export function lossesOf(plan: Plan): string {
  const { classes } = plan.recording;
  const kind = classes === 0 ? 'numbers' : classes === 2 ? 'two' : 'more';
  const names = Object.keys(LOSSES) as (keyof typeof LOSSES)[];
  return names
    .filter((name) => plan.ever(({ loss }) => loss === name))
    .map((name) => LOSSES[name][kind])
    .join('\n\n\n');
}

/** What the script calls the loss that is made small. */
export function lossName(plan: Plan): string {
  return plan.varies('loss') ? 'now.loss' : plan.first.training.loss;
}

/** The penalty on large weights, where there is one. */
export function penaltyOf(plan: Plan): string {
  const terms = [
    plan.ever(({ l1 }) => l1 > 0) && `${plan.name('l1')} * sum(w.abs().sum() for w in weights)`,
    plan.ever(({ l2 }) => l2 > 0) && `${plan.name('l2')} / 2 * sum((w**2).sum() for w in weights)`,
  ].filter((term) => term !== false);
  return `def penalty(model):
    """What large weights cost; biases cost nothing. The losses that are told leave it out."""
    weights = [linear.weight for linear in linears(model)]
    return ${terms.join(' + ')}`;
}
