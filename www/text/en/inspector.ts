import { subscript, type Format } from '../format';
import type { Like } from '../like';
import { counting } from './counting';
import { ACTIVATIONS } from './names';

/** The words of the opened unit. */
export const inspector = (format: Format) => {
  const { count, exact, field, figure, parse, share, tick } = format;
  const examples = (n: number) => counting(format).inWords(n, 'example');
  const unit = (u: number) => `unit ${count(u + 1)}`;
  const activation = (name: string) => ACTIVATIONS[name] ?? name;
  return {
    figure,
    exact,
    field,
    parse,
    tick,
    unit,
    title: (u: number, layer: number | undefined) =>
      `Unit ${count(u + 1)}${layer === undefined ? '' : `, layer ${count(layer + 1)}`}`,
    /** Where two networks are compared. */
    titleIn: (title: string, id: string) => `${title}, network ${id.toUpperCase()}`,
    /** The buttons elsewhere by which a unit is chosen. */
    select: (u: number) => `Unit ${count(u + 1)}`,
    output: (name: string | undefined) => (name === undefined ? 'Output' : `Output for ${name}`),
    outputPill: (name: string | undefined) => (name === undefined ? 'output' : `output: ${name}`),
    input: (i: number) => `x${subscript(i + 1)}`,
    activation: (i: number) => `a${subscript(i + 1)}`,
    away: (distance: number) =>
      distance === 0 ? 'still where it started' : `${figure(distance)} away from its start`,
    close: 'Close',
    previous: 'Previous unit',
    next: 'Next unit',
    copy: 'Copy all numbers',
    copied: 'Copied',
    examplesSeen: 'examples seen',
    off: 'Switched off',
    offHint:
      'What it sends is held at its mean, to see what the network says without it. Training goes on with it.',
    frozen: 'Frozen',
    frozenHint: 'Its incoming weights and its bias stay as they are.',
    same: (u: number) => `Bit for bit the same as ${unit(u)}.`,
    seen: (n: number) =>
      n === 0
        ? 'No unit has seen an example yet.'
        : `It has seen ${examples(n)}, as every other unit has.`,
    /** Where some left it out. */
    reached: (n: number, of: number) =>
      `${count(n)} of this epoch’s ${examples(of)} have reached it; it was left out of the others.`,
    over: 'what it says over the plane',
    overExamples: 'its weights, one for each pixel',
    overWeights: 'its weights, the bias last',
    map: (title: string) => `What ${title} says over the plane`,
    weightsOf: (title: string) => `The incoming weights of ${title}`,
    from: 'from',
    to: 'to',
    x: 'x',
    w: 'w',
    product: 'w · x',
    bias: 'bias',
    z: 'sum',
    rest: (n: number) => `${count(n)} smaller`,
    all: (n: number) => `Show all ${count(n)}`,
    fewer: 'Show the largest only',
    says: (name: string) => `says ${activation(name)}(sum)`,
    outputSays: 'says',
    weightOut: 'weight out',
    delta: 'error δ',
    dropped: 'Dropout left it out of this example: it sent 0.',
    kept: (factor: string) => `Dropout kept it and multiplied it by ${factor}.`,
    slope: 'slope there',
    yetToCome: 'yet to come',
    step: 'Step one example to see its arithmetic.',
    share: 'Its share of the error',
    shareFormula: 'δ = slope × Σ w·δ of the units it sends to',
    /** Numbers of a table are predicted in standard deviations from their mean. */
    ownUnit: (mean: number, deviation: number, answer: number | undefined) =>
      [
        `The answers to predict are standardised: 0 stands for ${figure(mean)}, and 1 for ${figure(deviation)} more.`,
        ...(answer === undefined ? [] : [`This one says ${figure(answer)}.`]),
      ].join(' '),
    outputFormula: 'δ = what it says − what it should say',
    wd: 'w · δ',
    sumBack: 'Σ w·δ',
    mask: (factor: string) => `× dropout ${factor}`,
    part: (part: number) => `${share(part)} of this layer’s gradient is its own.`,
    update: 'Its weights',
    updateFormula: 'gradient = δ · x',
    waits: 'The batch is not full: nothing moves yet.',
    start: 'start',
    now: 'now',
    gradient: 'gradient',
    change: 'change',
    edit: (name: string) => `Set ${name}`,
    weight: (name: string) => `weight of ${name}`,
    refused: (typed: string) => `${typed} is not a number: the weight stays as it is.`,
    none: '·',
    curveTitle: (name: string) => `Its activation, ${activation(name)}`,
    curve: (name: string, z: string, a: string) =>
      `The curve of ${activation(name)}, with the unit’s point at sum ${z}, activation ${a}.`,
    startAndNow: 'Its start beside its present',
    sees: 'What it sees',
    seesLabel: (u: number) => `What ${unit(u)} answers to the examples: how often it says how much`,
    histogram: ['how often, by class', 'how often'],
    histogramPlain: ['how often'],
    strongest: ['answers the strongest', 'strongest'],
    weakest: ['answers the weakest', 'weakest'],
    sample: (n: number, of: number) =>
      n === of ? `All ${examples(of)} were asked.` : `${count(n)} of ${examples(of)} were asked.`,
  };
};

export type InspectorWords = Like<ReturnType<typeof inspector>>;
