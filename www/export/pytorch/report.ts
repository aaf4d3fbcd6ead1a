// What the script prints, and the page's own numbers beside it.

import { code } from './code';
import { double } from './numbers';
import type { Plan } from './plan';

const DISTINCT = `def distinct_units(model):
    """How many units of each hidden layer differ in a bit of their weights, in or out."""
    layers = linears(model)
    for layer, following in zip(layers, layers[1:]):
        rows = torch.cat([layer.weight, layer.bias[:, None], following.weight.T], dim=1)
        yield len({tuple(number.hex() for number in row) for row in rows.tolist()})


`;

/** For runs in which units are alike: PyTorch does not keep them so. */
const PARTED = `        if here > page:
            print("    They parted by rounding alone: PyTorch does not compute all units of a layer by the same")
            print("    operations in the same order. The page does, so that they stay alike to the last bit.")`;

/** What the run came to here and on the page. */
export function reportOf(plan: Plan): string {
  const { losses, distinct, widths } = plan.recording;
  const hasDiverged = losses.some(([, loss]) => !Number.isFinite(loss));
  const areAlike = distinct.some((units, layer) => units < widths[layer + 1]!);
  const hasHidden = distinct.length > 0;
  return code(
    `${hasHidden ? DISTINCT : ''}def report(losses, model):`,
    '    """What the run came to, here and on the page."""',
    `    print(f"{'examples seen':>13}  {'loss here':>14}  {'on the page':>14}  {'apart':>8}")`,
    '    largest = 0',
    '    for seen, page in PAGE_LOSSES.items():',
    '        apart = abs(losses[seen] - page)',
    '        largest = max(largest, apart)',
    '        print(f"{seen:>13}  {losses[seen]:>14.9g}  {page:>14.9g}  {apart:>8.1e}")',
    '    print(f"The largest difference of a loss: {largest:.1e}")',
    hasDiverged &&
      '    print("nan: the run had diverged on the page, a number having become too large for a float")',
    hasHidden &&
      '    for layer, (here, page) in enumerate(zip(distinct_units(model), PAGE_DISTINCT), start=1):',
    hasHidden &&
      '        print(f"Distinct units in hidden layer {layer}: {here} here, {page} on the page")',
    areAlike && PARTED,
  );
}

/** The page's own numbers. */
export function pageNumbers(plan: Plan): string {
  const { losses, distinct } = plan.recording;
  return code(
    '# The mean loss on the page at these moments, in examples seen.',
    'PAGE_LOSSES = {',
    ...losses.map(([seen, loss]) => `    ${seen}: ${double(loss)},`),
    '}',
    distinct.length > 0 && `PAGE_DISTINCT = [${distinct.join(', ')}]  # units of each hidden layer`,
  );
}
