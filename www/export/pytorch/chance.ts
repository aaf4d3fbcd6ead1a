// The page's own chance in a few lines of Python: the order of the examples, and what dropout leaves
// out. It is the engine's generator number by number, so that a run of any length needs no list.

import type { Plan } from './plan';

export const STREAMS = `def draws(seed, purpose, index):
    """The page's own random numbers, 32 bits each, a stream for each purpose and index: O'Neill's
    PCG32, its state set by Steele, Lea and Flood's SplitMix64."""
    bits = 2**64 - 1

    def mixed(x):
        x = (x + 0x9E3779B97F4A7C15) & bits
        x = ((x ^ (x >> 30)) * 0xBF58476D1CE4E5B9) & bits
        x = ((x ^ (x >> 27)) * 0x94D049BB133111EB) & bits
        return x ^ (x >> 31)

    step = 2 * purpose + 1
    state = (mixed(mixed(seed << 8 | purpose) + index) + step) & bits
    while True:
        state = (state * 6364136223846793005 + step) & bits
        word = ((state >> 18 ^ state) >> 27) & 0xFFFFFFFF
        turn = state >> 59
        yield (word >> turn | word << (32 - turn)) & 0xFFFFFFFF`;

export const ORDER = `@lru_cache(maxsize=1)
def shuffled(seed, epoch):
    """The order in which an epoch takes the examples: each once, shuffled anew."""
    stream = draws(seed, 3, epoch)
    order = list(range(len(INPUTS)))
    place = 1
    while place < len(order):
        # Every place is swapped with one up to itself. One draw serves as many places as it has
        # room for.
        places, bound = 1, place + 1
        while bound * (place + places + 1) < 2**32:
            bound *= place + places + 1
            places += 1
        choice = below(bound, stream)
        for place in range(place, min(place + places, len(order))):
            choice, other = divmod(choice, place + 1)
            order[place], order[other] = order[other], order[place]
        place += 1
    return torch.tensor(order)


def below(bound, stream):
    """One of 0 ... bound - 1: the upper half of a product. Where the lower half could round it up,
    another draw decides."""
    chosen, rest = divmod(next(stream) * bound, 2**32)
    if rest > 2**32 - bound:
        chosen += (rest + (next(stream) * bound >> 32)) >> 32
    return chosen`;

/** The examples in the order of an epoch, as the script says it. */
export function orderOf(plan: Plan): string {
  const drawn = `shuffled(${plan.name('seed')}, epoch)`;
  if (plan.varies('order')) return `(${drawn} if now.order == "shuffled" else LISTED)`;
  return plan.isShuffled ? drawn : 'LISTED';
}

/** The module that leaves units out, and who says which. */
export function masksOf(plan: Plan): string {
  const { hasDropout, splits } = plan;
  const dropout = plan.name('dropout');
  const factors = [
    hasDropout && `(0 if (next(stream) >> 8) / 2**24 < chance else 1 / (1 - ${dropout}))`,
    splits && '(1 if not now.split else units if PLACES[example] % units == unit else 0)',
  ].filter((factor) => factor !== false);
  // The page draws in 24 bits and compares in 32.
  const chance = `
    chance = torch.tensor(${dropout}, dtype=torch.float32).item()`;
  const stream = `
        stream = draws(${plan.name('seed')}, 6, seen + nth)`;
  const examples = !splits
    ? 'nth in range(len(batch))'
    : hasDropout
      ? 'nth, example in enumerate(batch.tolist())'
      : 'example in batch.tolist()';
  return `class LeaveOut(nn.Module):
    """What nn.Dropout does, by factors that are given: 0 for a unit that an example leaves out."""

    factors = None

    def forward(self, sent):
        return sent * self.factors if self.training else sent


def leave_out(model, seen, batch):
    """Says which units each example of a batch leaves out; \`seen\` others came before it."""
    layers = [module for module in model if isinstance(module, LeaveOut)]
    factors = [[] for _ in layers]${hasDropout ? chance : ''}
    for ${examples}:${hasDropout ? stream : ''}
        for rows, units in zip(factors, HIDDEN):
            rows.append(
                [
                    ${factors.join('\n                    * ')}
                    for ${splits ? 'unit' : '_'} in range(units)
                ]
            )
    for layer, rows in zip(layers, factors):
        layer.factors = torch.tensor(rows, dtype=DTYPE)`;
}
