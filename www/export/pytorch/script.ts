// The script in its order: what it is, the network, the training, the numbers.

import { masksOf, ORDER, STREAMS } from './chance';
import { changesOf, HOLD, settingsOf, valueOf } from './changes';
import { blocks, code } from './code';
import { lossesOf, networkOf, penaltyOf } from './network';
import { table, whole } from './numbers';
import type { Plan, Setting } from './plan';
import { pageNumbers, reportOf } from './report';
import { trainingOf } from './training';

/** Letters of a link that a comment has room for; rows of one's own make it longer. */
const ROOM = 400;

/** What the script calls itself. */
export const FILE = 'unalike_run.py';

/** The script that trains a run once more, in which the weights move so many times. */
export function scriptOf(plan: Plan, updates: number): string {
  const all = blocks(
    header(plan, updates),
    constants(plan),
    networkOf(plan),
    lossesOf(plan),
    plan.hasPenalty && penaltyOf(plan),
    plan.isMasked && masksOf(plan),
    trainingOf(plan),
    plan.isChanged && blocks(settingsOf(plan), changesOf(plan)),
    plan.has('freeze') && HOLD,
    plan.isShuffled && ORDER,
    plan.hasChance && STREAMS,
    reportOf(plan),
    numbersOf(plan),
    'model = network()\nreport(train(model), model)',
  );
  return `${all}\n`;
}

function header(plan: Plan, updates: number): string {
  const { step, link } = plan.recording;
  const batches = updates === 1 ? 'one batch' : `${updates} batches`;
  const imports = code(
    'import sys',
    plan.isShuffled && 'from functools import lru_cache',
    plan.hasNow && 'from types import SimpleNamespace',
    '',
    'import torch',
    'from torch import nn',
    plan.needsFunctional && 'from torch.nn import functional as F',
  );
  return `"""A run of Unalike, once more in PyTorch: the same examples in the same order, from the same random
start, so the same curve.

    python ${FILE}              computes in 32-bit floats, as the page does
    python ${FILE} --float64    computes in 64-bit floats

It trains on ${step} examples, in ${batches}, and prints its losses beside the page's.
PyTorch takes some thousand batches a second.

Not to the last bit: both round every result to a float, but PyTorch adds up in another order. So the
last digits differ, at first by about a ten-millionth; where training is unstable such a difference
grows. In 64-bit floats what is left is the page's own rounding alone.
"""

${imports}
${link.length > ROOM ? '' : `\n# The link that opens it on the page ends with this.\n# #${link}\n`}
DTYPE = torch.float64 if "--float64" in sys.argv else torch.float32
torch.set_num_threads(1)  # a network this small is faster on one core`;
}

/** What is set once, where the script uses it. */
function constants(plan: Plan): string {
  const { step, changes } = plan.recording;
  const { training, network } = plan.first;
  const constant = (setting: Setting, isUsed: boolean, note: string) =>
    isUsed &&
    !plan.varies(setting) &&
    `${setting.toUpperCase()} = ${valueOf(training, setting)}  # ${note}`;
  const stops = [...new Set([...changes.map(({ at }) => at), step])];
  return code(
    `EXAMPLES = ${step}  # examples seen at the last moment`,
    constant('batch', true, 'examples whose gradients are averaged for one update'),
    constant('seed', plan.hasChance, "of the page's chance"),
    constant('l1', training.l1 > 0, 'of the penalty L1 * sum(|w|)'),
    constant('l2', training.l2 > 0, 'of the penalty L2 / 2 * sum(w^2)'),
    constant(
      'dropout',
      plan.hasDropout,
      'the chance of a hidden unit to be left out of an example',
    ),
    plan.isMasked && `HIDDEN = [${network.hidden.join(', ')}]  # units of each hidden layer`,
    plan.gathers && `STOPS = [${stops.join(', ')}]  # the moments of changes, and the last`,
  );
}

/** The numbers that the run began with, and those that the page came to. */
function numbersOf(plan: Plan): string {
  const { inputs, targets, places, start, classes } = plan.recording;
  const said =
    classes > 0
      ? `torch.tensor(${whole(targets)})`
      : `${table(targets.map((target) => [target]))}[:, 0]`;
  return blocks(
    NUMBERS,
    code(
      '# The training examples as the network sees them, one a line, and what it should say of each.',
      `INPUTS = ${table(inputs)}`,
      `TARGETS = ${said}`,
      plan.ever(({ order }) => order === 'as_listed') && 'LISTED = torch.arange(len(INPUTS))',
      plan.splits && `# The examples' places in the page's set.\nPLACES = ${whole(places)}`,
    ),
    code(
      '# The random start: for each layer a line for each unit, its weights and, last, its bias.',
      'START = [',
      ...start.map((rows) => `${table(rows)},`),
      ']',
    ),
    pageNumbers(plan),
  );
}

const NUMBERS = `def numbers(text):
    """Rows of numbers: decimals that stand for exact 32-bit floats."""
    rows = [[float(number) for number in line.split()] for line in text.strip().splitlines()]
    return torch.tensor(rows, dtype=torch.float32).to(DTYPE)`;
