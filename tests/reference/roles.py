"""Computes what `unalike worth` and `unalike roles` tell anew in numpy and scipy, in float64.

    python tests/reference/roles.py target/release/unalike

Nothing of the engine's own is used but what a run is: its first and its last weights and its examples
are read from the trace that `unalike run --trace` writes. The forward pass, the losses, what a unit
adds, the assignment (scipy.optimize.linear_sum_assignment), the correlations (scipy.stats.pearsonr),
the hill between two networks, the groups (scipy.cluster.hierarchy) and the chance of equal numbers (by
convolving what enumerating all orders gives) are written here from their definitions.

The engine measures losses of a run in float32 and everything of roles in float64, and prints both as
float32: the tolerance is 2e-6 of what is compared, and 2e-5 for what is measured in float32.
"""

import itertools
import json
import subprocess
import sys
import tempfile

import numpy as np
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.optimize import linear_sum_assignment
from scipy.special import erf, expit, log_softmax
from scipy.stats import pearsonr

PRINTED = 2e-6
MEASURED = 2e-5

LEAST_WORK = 0.05
ONE_ROLE = 0.3

EXPERIMENTS = [
    ("", 6000, 1),
    ("data.set=xor&network.hidden=4", 4000, 1),
    ("data.set=moons&network.hidden=6,5&training.batch=10", 3000, 1),
    ("data.set=moons&network.hidden=6,5&training.batch=10", 3000, 2),
    ("network.activation=relu&network.hidden=7", 3000, 1),
    ("data.set=digits&data.examples=60&network.hidden=8&network.activation=gelu", 1800, 1),
    ("data.set=iris&data.examples=90&data.test_fraction=0.3&training.loss=squared_error"
     "&training.learning_rate=0.02", 1890, 1),
    ("start.symmetry=twins&network.hidden=5", 2000, 1),
    ("data.set=hills&network.hidden=5&training.learning_rate=0.03", 2000, 1),
]

ACTIVATIONS = {
    "tanh": np.tanh,
    "relu": lambda z: np.maximum(z, 0),
    "gelu": lambda z: z * 0.5 * (1 + erf(z / np.sqrt(2))),
}
ODD = {"tanh"}

STARTS = 8


class Network:
    """Layers of weights (units × inputs) and biases, as the trace has them."""

    def __init__(self, layers, activation, loss, outputs_are_classes):
        self.layers = layers
        self.activation = activation
        self.loss = loss
        self.outputs_are_classes = outputs_are_classes

    def forward(self, inputs, layer=None, held=None):
        """Each layer's activations and at last the outputs' sums; `held`: (unit, value) of `layer`."""
        signals = [inputs]
        for l, (weights, biases) in enumerate(self.layers[:-1]):
            a = ACTIVATIONS[self.activation](signals[-1] @ weights.T + biases)
            if l == layer and held is not None:
                a = a.copy()
                a[:, held[0]] = held[1]
            signals.append(a)
        weights, biases = self.layers[-1]
        return signals[1:], signals[-1] @ weights.T + biases

    def losses(self, sums, targets):
        if self.loss == "squared_error":
            return 0.5 * np.sum((sums - targets) ** 2, axis=1)
        if sums.shape[1] == 1:
            p = np.where(targets[:, 0] == 1, expit(sums[:, 0]), expit(-sums[:, 0]))
            return -np.log(p)
        return -np.sum(targets * log_softmax(sums, axis=1), axis=1)

    def right(self, sums, targets):
        """Whether each example's class is said rightly; nothing where targets are numbers."""
        if not self.outputs_are_classes:
            return None
        if sums.shape[1] == 1:
            middle = 0.0
            wanted = targets[:, 0] > (0.5 if self.loss == "cross_entropy" else 0.0)
            return (sums[:, 0] > middle) == wanted
        return np.argmax(sums, axis=1) == np.argmax(targets, axis=1)


def run(unalike, link, examples):
    """The network at its start and at its end, and the training examples in the set's order."""
    document = json.loads(subprocess.check_output([unalike, "show", "#" + link]))
    with tempfile.NamedTemporaryFile("r", suffix=".jsonl") as trace:
        command = [unalike, "run", "#" + link, "--examples", str(examples), "--trace", trace.name]
        subprocess.run(command, check=True, capture_output=True)
        lines = [json.loads(line) for line in trace]
    seen = {line["example"]: (line["inputs"], line["target"]) for line in lines[1:]}
    inputs, targets = (np.array(x) for x in zip(*(seen[i] for i in sorted(seen))))

    def network(line):
        layers = [(np.array(l["weights"]), np.array(l["biases"])) for l in line["layers"]]
        classes = document["data"]["set"] not in ("hills", "plane")
        loss = document["training"]["loss"]
        return Network(layers, document["network"]["activation"], loss, classes)

    return network(lines[0]), network(lines[-1]), inputs, targets


def contributions(network, inputs, layer):
    """(examples · outputs) × units: the outputs' sums less those with a unit held at its mean."""
    signals, whole = network.forward(inputs)
    sent = signals[layer]
    added = [
        (whole - network.forward(inputs, layer, (unit, sent[:, unit].mean()))[1]).ravel()
        for unit in range(sent.shape[1])
    ]
    return np.array(added).T, sent


def correlation(a, b):
    return pearsonr(a, b).statistic if np.ptp(a) > 1e-12 and np.ptp(b) > 1e-12 else 0.0


def match(c, d):
    return linear_sum_assignment(np.sum((c[:, :, None] - d[:, None, :]) ** 2, axis=0))[1]


def agreement(c, d, order):
    both = np.sqrt(np.sum(c**2) * np.sum(d**2))
    return np.sum(c * d[:, order]) / both


def barrier(first, second, inputs, targets):
    ends = [network.losses(network.forward(inputs)[1], targets).mean() for network in (first, second)]
    hill = 0.0
    for t in np.linspace(0, 1, 11):
        layers = [
            ((1 - t) * w + t * v, (1 - t) * b + t * a)
            for (w, b), (v, a) in zip(first.layers, second.layers)
        ]
        between = Network(layers, first.activation, first.loss, first.outputs_are_classes)
        loss = between.losses(between.forward(inputs)[1], targets).mean()
        hill = max(hill, loss - ((1 - t) * ends[0] + t * ends[1]))
    return hill


def aligned(first, second, inputs, orders):
    """The second with its units in matched order, each layer's found here where it is not given."""
    layers = [(w.copy(), b.copy()) for w, b in second.layers]
    for layer in range(len(layers) - 1):
        (c, a), (d, b) = (contributions(network, inputs, layer) for network in (first, second))
        order = orders.get(layer, match(c, d))
        odd = first.activation in ODD
        signs = np.array(
            [-1.0 if odd and correlation(a[:, i], b[:, j]) < 0 else 1.0 for i, j in enumerate(order)]
        )
        weights, biases = layers[layer]
        layers[layer] = (weights[order] * signs[:, None], biases[order] * signs)
        weights, biases = layers[layer + 1]
        layers[layer + 1] = (weights[:, order] * signs, biases)
    return Network(layers, second.activation, second.loss, second.outputs_are_classes)


def chance_of_same(units, looked_at, same):
    """By enumerating all orders of up to eight units, and convolving."""
    orders = np.array(list(itertools.permutations(range(units))))
    is_own = orders == np.arange(units)
    all_pairs = np.ones(1)
    for of in looked_at:
        counts = np.bincount(is_own[:, :of].sum(axis=1), minlength=units + 1)
        all_pairs = np.convolve(all_pairs, counts / counts.sum())
    return all_pairs[same:].sum()


def directions(added):
    """The units that do a twentieth of the work or more, and the directions of what they add."""
    squares = np.sum(added**2, axis=0)
    players = np.flatnonzero(squares / squares.sum() >= LEAST_WORK)
    return players, added[:, players] / np.linalg.norm(added[:, players], axis=0)


def groups(all_added):
    """The players of each role: lists of (start, unit)."""
    players, vectors = [], []
    for start, added in enumerate(all_added):
        units, towards = directions(added)
        players += [(start, int(unit)) for unit in units]
        vectors += list(towards.T)
    labels = fcluster(linkage(np.array(vectors), "average", "cosine"), ONE_ROLE, "distance")
    return [[p for p, l in zip(players, labels) if l == label] for label in set(labels)]


def in_starts(role):
    return len({start for start, _ in role})


def foretold(roles, at_start, trained):
    """The share of a start's recurring roles that fell to the unit nearest at its start."""
    shares = {}
    for role in roles:
        if 2 * in_starts(role) < len(trained):
            continue
        for start in {start for start, _ in role}:
            others = [player for player in role if player[0] != start]
            # Where several play it, it fell to none.
            if not others or len(role) - len(others) > 1:
                continue
            unit = lambda vector: vector / np.linalg.norm(vector)
            centre = np.sum([unit(trained[s][:, u]) for s, u in others], axis=0)
            nearness = [unit(column) @ centre for column in at_start[start].T]
            shares.setdefault(start, []).append((start, int(np.argmax(nearness))) in role)
    if not shares:
        return None
    means = [np.mean(hits) for hits in shares.values()]
    hits = sum(sum(hits) for hits in shares.values())
    return hits, sum(len(hits) for hits in shares.values()), np.mean(means)


def stands_alone(added):
    """Whether each unit adds something, and something else than every other of its network."""
    squares = np.sum(added**2, axis=0)
    apart = np.sum((added[:, :, None] - added[:, None, :]) ** 2, axis=0)
    np.fill_diagonal(apart, np.inf)
    return (squares > 0) & (apart > 1e-18 * squares[:, None]).all(axis=1)


class Checks:
    """Counts what was compared, and says what differs."""

    def __init__(self):
        self.done, self.worst, self.wrong = 0, 0.0, []

    def near(self, what, told, expected, tolerance=PRINTED):
        self.done += 1
        if told is None or expected is None:
            if told is not expected:
                self.wrong.append(f"{what}: {told} is not {expected}")
            return
        off = abs(told - expected) / max(1.0, abs(expected))
        self.worst = max(self.worst, off)
        if not off <= tolerance:
            self.wrong.append(f"{what}: {told} is not {expected}")

    def same(self, what, told, expected):
        self.done += 1
        if told != expected:
            self.wrong.append(f"{what}: {told} is not {expected}")


def check_worth(checks, unalike, link, examples, layer):
    options = ["--examples", str(examples), "--layer", str(layer), "--json"]
    told = json.loads(subprocess.check_output([unalike, "worth", "#" + link, *options]))
    _, network, inputs, targets = run(unalike, link, examples)
    signals, sums = network.forward(inputs)
    sent = signals[layer - 1]
    checks.near(f"{link} loss", told["loss"], network.losses(sums, targets).mean(), MEASURED)
    for unit, of in enumerate(told["units"]):
        what = f"{link} unit {unit + 1}"
        for name, value in (("zero", 0.0), ("mean", sent[:, unit].mean())):
            held = network.forward(inputs, layer - 1, (unit, value))[1]
            loss = network.losses(held, targets).mean()
            checks.near(f"{what} at {name}", of[f"loss_at_{name}"], loss, MEASURED)
            right = network.right(held, targets)
            share = None if right is None else right.mean()
            checks.near(f"{what} right at {name}", of[f"accuracy_at_{name}"], share)
            if name == "mean" and right is not None and targets.shape[1] > 1:
                by_class = of["accuracy_by_class_at_mean"]
                for label in range(targets.shape[1]):
                    is_of = np.argmax(targets, axis=1) == label
                    share = right[is_of].mean() if is_of.any() else None
                    checks.near(f"{what} class {label}", by_class[label], share)
        checks.near(f"{what} answers", of["answers"], np.mean(sent[:, unit] != 0))
        alike = [
            other + 1
            for other in range(sent.shape[1])
            if other != unit and abs(correlation(sent[:, unit], sent[:, other])) >= 0.99
        ]
        checks.same(f"{what} same as", of["same_as"], alike[0] if alike else None)


def check_roles(checks, unalike, link, examples, layer):
    at_start, trained, networks = [], [], []
    for seed in range(1, STARTS + 1):
        start, end, inputs, targets = run(unalike, f"{link}&start.seed={seed}", examples)
        at_start.append(contributions(start, inputs, layer - 1)[0])
        trained.append(contributions(end, inputs, layer - 1)[0])
        networks.append(end)
    epochs = examples // len(inputs)
    options = ["--seeds", str(STARTS), "--epochs", str(epochs), "--layer", str(layer), "--json"]
    told = json.loads(subprocess.check_output([unalike, "roles", "#" + link, *options]))
    units = trained[0].shape[1]
    same, looked_at = 0, []
    for pair in told["pairs"]:
        other = pair["seeds"][1] - 1
        what = f"{link} seeds 1 and {other + 1}"
        c, d = trained[0], trained[other]
        order = match(c, d)
        # Of units that add nothing, or the same, any partner is as good.
        found = np.array(pair["match"]) - 1
        adds = stands_alone(c) & stands_alone(d)[order]
        checks.same(f"{what} match", found[adds].tolist(), order[adds].tolist())
        order = found
        same += int(np.sum((order == np.arange(units))[adds]))
        looked_at.append(int(adds.sum()))
        checks.near(f"{what} agreement", pair["agreement"], agreement(c, d, order))
        untrained = agreement(at_start[0], at_start[other], match(at_start[0], at_start[other]))
        checks.near(f"{what} untrained", pair["agreement_at_start"], untrained)
        rolled = [agreement(c, d, np.roll(np.arange(units), shift)) for shift in range(units)]
        checks.near(f"{what} of all", pair["agreement_of_all"], np.mean(rolled))
        checks.near(f"{what} same index", pair["same_index"], np.mean(order == np.arange(units)))
        for unit, r in enumerate(pair["correlation"]):
            checks.near(f"{what} r of {unit + 1}", r, correlation(c[:, unit], d[:, order[unit]]))
        first, second = networks[0], networks[other]
        checks.near(f"{what} hill", pair["barrier"], barrier(first, second, inputs, targets))
        moved = aligned(first, second, inputs, {layer - 1: order})
        hill = barrier(first, moved, inputs, targets)
        checks.near(f"{what} matched hill", pair["barrier_aligned"], hill)
    checks.same(f"{link} same index", told["same_index"]["same"], same)
    checks.near(f"{link} p", told["same_index"]["p"], chance_of_same(units, looked_at, same))
    roles = groups(trained)
    expected = sorted(
        (in_starts(role), [sum(unit == u for _, u in role) for unit in range(units)]) for role in roles
    )
    found = sorted((role["starts"], role["held_by"]) for role in told["roles"]["roles"])
    checks.same(f"{link} roles", found, expected)
    before = sum(2 * in_starts(role) >= STARTS for role in groups(at_start))
    checks.same(f"{link} recurring at the start", told["roles"]["recurring_at_start"], before)
    expected, found = foretold(roles, at_start, trained), told["roles"]["foretold"]
    if expected is None or found is None:
        checks.same(f"{link} foretold", found, expected)
    else:
        checks.same(f"{link} foretold", (found["hits"], found["of"]), (int(expected[0]), expected[1]))
        checks.near(f"{link} foretold share", found["share"], expected[2])


def main():
    unalike = sys.argv[1]
    checks = Checks()
    for link, examples, layer in EXPERIMENTS:
        check_worth(checks, unalike, link, examples, layer)
        check_roles(checks, unalike, link, examples, layer)
    for line in checks.wrong:
        print(line)
    print(
        f"{checks.done - len(checks.wrong)} of {checks.done} numbers of worth and roles are what numpy "
        f"{np.__version__} computes in float64; the largest difference is {checks.worst:.1e}"
    )
    sys.exit(bool(checks.wrong))


main()
