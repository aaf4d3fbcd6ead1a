// What was changed by hand on the way, as Python.

import type { Change, Changed, Experiment } from '../../engine';
import { inForceAt } from '../../run/knobs';
import { rowsIn } from './given';
import { moduleOf } from './network';
import { double, single, table } from './numbers';
import { SETTINGS, type Plan, type Setting } from './plan';

/** The settings that change on the way, as the run begins with them. */
export function settingsOf(plan: Plan): string {
  const { training } = plan.first;
  const varying = SETTINGS.filter((setting) => plan.varies(setting));
  const begins = varying.map((setting) => `${setting}=${valueOf(training, setting)}`);
  if (plan.splits) begins.push('split=False');
  if (begins.length === 0) return '';
  return `# What changes on the way, as it is at the start.\nnow = SimpleNamespace(${begins.join(', ')})`;
}

/** A setting's value in Python. */
export function valueOf(training: Experiment['training'], setting: Setting): string {
  const value = training[setting];
  if (typeof value === 'number') return double(value);
  // A loss is the script's own function of that name.
  return setting === 'loss' ? value : `"${value}"`;
}

/** `torch.optim`'s own; its other settings are its defaults. */
export function optimiserOf({
  optimiser,
  learning_rate,
  momentum,
}: Experiment['training']): string {
  const rate = `model.parameters(), lr=${double(learning_rate)}`;
  switch (optimiser) {
    case 'sgd':
      return `torch.optim.SGD(${rate})`;
    case 'momentum':
      return `torch.optim.SGD(${rate}, momentum=${atLeastSome(momentum)})`;
    case 'nesterov':
      return `torch.optim.SGD(${rate}, momentum=${atLeastSome(momentum)}, nesterov=True)`;
    case 'rmsprop':
      return `torch.optim.RMSprop(${rate})`;
    case 'adam':
      return `torch.optim.Adam(${rate})`;
  }
}

/**
 * A momentum for PyTorch, which remembers no gradient at 0, and refuses Nesterov's there. The least
 * number above 0 is 0 in 32 bits, and the last gradient is kept, as on the page.
 */
function atLeastSome(momentum: number): string {
  return double(momentum === 0 ? Number.MIN_VALUE : momentum);
}

/** The function that makes the changes of a moment. */
export function changesOf(plan: Plan): string {
  const { experiment, changes } = plan.recording;
  const moments = [...new Set(changes.map(({ at }) => at))];
  const blocks = moments.map((moment, i) => {
    let before = inForceAt(experiment, changes, moment - 1);
    const lines = changes
      .filter(({ at }) => at === moment)
      .flatMap(({ change }: Changed) => {
        const made = linesOf(plan, change, before);
        if (change.kind === 'experiment') before = change.experiment;
        return made;
      });
    const body = lines.length > 0 ? lines : ['pass  # nothing that matters to this run'];
    const head = `    ${i === 0 ? 'if' : 'elif'} seen == ${moment}:`;
    return [head, ...body.map((line) => `        ${line}`)].join('\n');
  });
  return `def change(seen, model, optimiser):
    """What was changed by hand on the way. Returns the optimiser that training goes on with."""
${blocks.join('\n')}
    return optimiser`;
}

function linesOf(plan: Plan, change: Change, before: Experiment): string[] {
  switch (change.kind) {
    case 'experiment':
      return documentLines(plan, before, change.experiment);
    case 'weight': {
      const { layer, unit, input, value } = change;
      const linear = `model[${layer * plan.stride}]`;
      const place = input === undefined ? `bias[${unit}]` : `weight[${unit}, ${input}]`;
      const set = `    ${linear}.${place} = ${single(Math.fround(value))}`;
      return ['with torch.no_grad():', `${set}  # ${unitName(layer, unit)}`];
    }
    case 'weights': {
      const layers = rowsIn(change.weights, plan.recording.widths).map((rows) => table(rows));
      return ['# All weights and biases at once.', `give(model, [${layers.join(', ')}])`];
    }
    case 'freeze': {
      const { layer, unit, frozen } = change;
      const held = `FROZEN.${frozen ? 'add' : 'discard'}((${layer * plan.stride}, ${unit}))`;
      return [`${held}  # ${unitName(layer, unit)}`];
    }
    case 'split':
      return plan.splits ? [`now.split = ${change.split ? 'True' : 'False'}`] : [];
  }
}

/** What the page calls a unit. */
const unitName = (layer: number, unit: number) => `layer ${layer + 1}, unit ${unit + 1}`;

function documentLines(plan: Plan, before: Experiment, after: Experiment): string[] {
  const [old, training] = [before.training, after.training];
  const lines = SETTINGS.filter((setting) => old[setting] !== training[setting]).map(
    (setting) => `now.${setting} = ${valueOf(training, setting)}`,
  );
  if (old.optimiser !== training.optimiser) {
    lines.push(`optimiser = ${optimiserOf(training)}`);
  } else {
    const group = (name: string, value: string) =>
      `optimiser.param_groups[0]["${name}"] = ${value}`;
    if (old.learning_rate !== training.learning_rate)
      lines.push(group('lr', double(training.learning_rate)));
    if (old.momentum !== training.momentum && hasMomentum(training))
      lines.push(group('momentum', atLeastSome(training.momentum)));
  }
  if (before.network.activation !== after.network.activation) {
    after.network.hidden.forEach((_, layer) => {
      const place = layer * plan.stride + 1;
      lines.push(`model[${place}] = ${moduleOf(after.network.activation)}`);
    });
  }
  return lines;
}

function hasMomentum({ optimiser }: Experiment['training']): boolean {
  return optimiser === 'momentum' || optimiser === 'nesterov';
}

/** Who holds units that are frozen. */
export const HOLD = `# Units that are held where they are: the place of their layer in the model, and their own in it.
FROZEN = set()


def hold(model, optimiser):
    """Takes from the units that are held their gradients, and what the optimiser remembers of them."""
    for place, unit in FROZEN:
        for parameter in (model[place].weight, model[place].bias):
            parameter.grad[unit] = 0
            for memory in optimiser.state[parameter].values():
                if torch.is_tensor(memory) and memory.shape == parameter.shape:
                    memory[unit] = 0`;
