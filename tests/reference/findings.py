"""Replicates two published findings in small and writes docs/roles.md.

    cargo build --release --package unalike
    python tests/reference/findings.py target/release/unalike > docs/roles.md

No library is needed: `unalike roles` computes, and tests/reference/roles.py holds what it computes to
numpy and scipy.
"""

import json
import statistics
import subprocess
import sys

SEEDS = 61

EXPERIMENTS = [
    ("circles, 8 tanh", "", 60),
    ("circles, 8 tanh, longer", "", 300),
    ("xor, 4 tanh", "data.set=xor&network.hidden=4", 100),
    ("moons, 8 tanh", "data.set=moons", 100),
    ("circles, 7 ReLU", "network.activation=relu&network.hidden=7", 60),
    ("iris, 8 tanh", "data.set=iris&data.examples=150", 60),
    ("digits, 16 tanh", "data.set=digits&network.hidden=16", 100),
    ("digits, 16 tanh, 1,797 examples", "data.set=digits&network.hidden=16&data.examples=1797"
     "&training.batch=10", 20),
]

HEAD = f"""# Who plays which part: two findings in small

Made by `tests/reference/findings.py` from `unalike roles`, {SEEDS} starts an experiment, the first with each other; \
the networks of the pairs share the first start, so that the pairs are not independent. Units are matched by what they \
add to the answer.

## Some roles recur across starts and others do not

Li, Yosinski, Clune, Lipson, Hopcroft: *Convergent learning: do different neural networks learn the same \
representations?* (ICLR 2016, [arXiv:1511.07543](https://arxiv.org/abs/1511.07543)) found in large networks that some \
features are learnt reliably in every network and others are not.

A role is what units add that do a twentieth of their network's work or more and add alike by 0.7 on average. It \
recurs where it is played in at least half of the starts. *Nearest* is how often the unit that added, at its start, what \
is the most like the role came to play it, on average over the starts, and what chance alone would give.
"""

BETWEEN = """
In small it holds where a task has parts that can be told apart: for xor, iris and the half planes of ReLU more roles \
recur than before training, beside others that few starts have. On circles and moons tanh's untrained units are as much \
alike from start to start as the trained ones are, so that *recurs* says little there: a direction can be anything, and \
the groups are cut out of a circle. With digits no role is common to half of the starts and a third are played in one \
alone: for networks of this size the first half of the finding is not replicated, the second is. In none of them does a \
unit's number foretell its role; its start does, two to five times as often as chance.

## Matched order lowers the hill

Entezari, Sedghi, Saukh, Neyshabur: *The role of permutation invariance in linear mode connectivity of neural networks* \
(ICLR 2022, [arXiv:2110.06296](https://arxiv.org/abs/2110.06296)); Ainsworth, Hayase, Srinivasa: *Git Re-Basin* (ICLR \
2023, [arXiv:2209.04836](https://arxiv.org/abs/2209.04836)): the loss rises along the straight line between two trained \
networks, and much of the hill is only the order of their units.

The hill is the highest of eleven points above the straight line between the two losses, in the training loss; the median \
over the pairs, as the units stand and in matched order, and in how many pairs the matched order is lower.
"""

END = """
It holds: in xor, moons, iris and digits the matched order is lower for every pair, and mostly takes the hill away. On \
the circles, and with ReLU, it is higher for some pairs, one in twenty to one in five: few units work there, partners lie \
at different angles, and the way between them leads through networks that are worse than those of unmatched units. So \
the page tells each pair's own two numbers, and says so where the matched order is no lower.
"""


def mean(numbers):
    return f"{statistics.fmean(numbers):.2f}"


def main():
    rows = []
    for name, link, epochs in EXPERIMENTS:
        command = [sys.argv[1], "roles", "#" + link, "--seeds", str(SEEDS), "--epochs", str(epochs), "--json"]
        told = json.loads(subprocess.check_output(command))
        rows.append((name, epochs, told))
    print(HEAD)
    print("| | epochs | trained | untrained | shuffled | recur | before | in one alone | same number, p | nearest, chance |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    for name, epochs, told in rows:
        pairs = [pair for pair in told["pairs"] if pair["agreement"] is not None]
        agreement = [mean(pair[field] for pair in pairs)
                     for field in ("agreement", "agreement_at_start", "agreement_of_all")]
        roles, same, foretold = told["roles"], told["same_index"], told["roles"]["foretold"]
        units = len(pairs[0]["match"])
        nearest = "–" if foretold is None else f"{foretold['share']:.0%}, {1 / units:.0%}"
        cells = [name, epochs, *agreement, roles["recurring"], roles["recurring_at_start"],
                 f"{roles['single']} of {len(roles['roles'])}",
                 f"{same['same']} of {same['of']}, {same['p']:.2f}", nearest]
        print("| " + " | ".join(str(cell) for cell in cells) + " |")
    print(BETWEEN)
    print("| | epochs | as they stand | in matched order | lower in |")
    print("| --- | ---: | ---: | ---: | ---: |")
    for name, epochs, told in rows:
        pairs = [pair for pair in told["pairs"] if pair["barrier"] is not None]
        hills = [statistics.median(pair[field] for pair in pairs) for field in ("barrier", "barrier_aligned")]
        lower = sum(pair["barrier_aligned"] < pair["barrier"] for pair in pairs)
        print(f"| {name} | {epochs} | {hills[0]:.3f} | {hills[1]:.3f} | {lower} of {len(pairs)} |")
    print(END, end="")


main()
