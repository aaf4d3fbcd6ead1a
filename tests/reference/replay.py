"""Replays runs of `unalike` in JAX, in float64, and says how far the two part.

    cargo build --release --package unalike
    pip install jax
    python tests/reference/replay.py target/release/unalike > tests/reference/replay.txt

Nothing of the engine's own is used: the start, the examples and their order are read from the trace
that `unalike run --trace` writes, gradients come from JAX's automatic differentiation of a forward
pass written here, and the optimisers are written from their definitions. So an error in the engine's
backpropagation, in a loss, in a penalty or in an optimiser shows as a difference that does not come
from rounding.

The engine computes in float32. Each of its operations is off by at most 6e-8 of its result, and
training carries an error on: by and large it grows in proportion to the steps, faster where a run is
unstable or where Adam and RMSprop divide a small gradient by its own size. The tolerance is 2e-7 of
the largest weight after one step (three roundings), and 2e-5 after 1,000 (a tenth of 3,000 roundings
all in one direction); the table says what was found.
"""

import json
import subprocess
import sys
import tempfile

import jax
import jax.numpy as jnp

jax.config.update("jax_enable_x64", True)

STEPS = 1000
SHOWN = [1, 10, 100, 1000]
TOLERANCE = {1: 2e-7, 10: 1e-6, 100: 5e-6, 1000: 2e-5}

EXPERIMENTS = [
    "",
    "start.symmetry=identical",
    "data.set=xor&network.hidden=5,3&training.batch=7&training.optimiser=momentum&training.learning_rate=0.02",
    "data.set=moons&network.activation=sigmoid&training.batch=10&training.optimiser=nesterov&training.learning_rate=0.05",
    "data.set=spirals&network.hidden=12,8&training.optimiser=adam&training.learning_rate=0.003",
    "data.set=gaussians&network.activation=softplus&training.optimiser=rmsprop&training.learning_rate=0.003",
    "data.set=hills&network.hidden=10&network.activation=gelu&training.learning_rate=0.03",
    "data.set=plane&network.activation=linear&network.hidden=4,4&training.optimiser=adam&training.learning_rate=0.01",
    "data.set=digits&network.hidden=16&training.batch=10",
    "data.set=digits&network.hidden=9&network.activation=silu&training.loss=squared_error&training.learning_rate=0.02",
    "data.set=iris&data.examples=150&network.activation=elu&training.optimiser=momentum&training.learning_rate=0.01",
    "data.set=iris&data.examples=150&network.activation=relu&network.hidden=6&data.test_fraction=0.2",
    "network.activation=leaky_relu&training.l2=0.01&training.loss=squared_error&training.learning_rate=0.02",
    "data.set=moons&start.scheme=he_normal&training.l1=0.001&training.batch=32&training.learning_rate=0.3",
    "data.set=circles&start.scheme=orthogonal&network.hidden=8,8,8,8,8,8&training.batch=10",
    "data.set=digits&network.hidden=&training.optimiser=adam&training.learning_rate=0.002",
    "data.set=xor&start.symmetry=mirrored&training.optimiser=nesterov&training.momentum=0.5",
]

ACTIVATIONS = {
    "linear": lambda z: z,
    "relu": jax.nn.relu,
    "leaky_relu": lambda z: jax.nn.leaky_relu(z, 0.01),
    "elu": jax.nn.elu,
    "sigmoid": jax.nn.sigmoid,
    "tanh": jnp.tanh,
    "softplus": jax.nn.softplus,
    "gelu": lambda z: jax.nn.gelu(z, approximate=False),
    "silu": jax.nn.silu,
}


def example_loss(parameters, inputs, target, activation, loss):
    """The loss of one example, straight from its definition."""
    signal = inputs
    for weights, biases in parameters[:-1]:
        signal = ACTIVATIONS[activation](weights @ signal + biases)
    weights, biases = parameters[-1]
    sums = weights @ signal + biases
    if loss == "squared_error":
        return 0.5 * jnp.sum((sums - target) ** 2)
    if len(sums) == 1:
        probability = jax.nn.log_sigmoid(jnp.where(target[0] == 1, sums[0], -sums[0]))
        return -probability
    return -jnp.sum(target * jax.nn.log_softmax(sums))


class Optimiser:
    """torch.optim's rules, from their documentation."""

    def __init__(self, training):
        self.name = training["optimiser"]
        self.rate = training["learning_rate"]
        self.momentum = training["momentum"]
        self.steps = 0
        self.first = None
        self.second = None

    def change(self, gradient):
        zeros = jax.tree.map(jnp.zeros_like, gradient)
        self.first = zeros if self.first is None else self.first
        self.second = zeros if self.second is None else self.second
        self.steps += 1
        tree = jax.tree.map
        rate, mu = self.rate, self.momentum
        if self.name == "sgd":
            return tree(lambda g: -rate * g, gradient)
        if self.name in ("momentum", "nesterov"):
            self.first = tree(lambda m, g: mu * m + g, self.first, gradient)
            if self.name == "momentum":
                return tree(lambda m: -rate * m, self.first)
            return tree(lambda m, g: -rate * (g + mu * m), self.first, gradient)
        if self.name == "rmsprop":
            self.second = tree(lambda v, g: 0.99 * v + 0.01 * g * g, self.second, gradient)
            return tree(lambda v, g: -rate * g / (jnp.sqrt(v) + 1e-8), self.second, gradient)
        self.first = tree(lambda m, g: 0.9 * m + 0.1 * g, self.first, gradient)
        self.second = tree(lambda v, g: 0.999 * v + 0.001 * g * g, self.second, gradient)
        one, two = 1 - 0.9**self.steps, 1 - 0.999**self.steps
        return tree(
            lambda m, v: -rate * (m / one) / (jnp.sqrt(v / two) + 1e-8), self.first, self.second
        )


def trace_of(program, link):
    with tempfile.NamedTemporaryFile(suffix=".jsonl") as file:
        arguments = ["run", f"#{link}", "--examples", str(STEPS), "--trace", file.name]
        subprocess.run([program, *arguments], check=True, stdout=subprocess.DEVNULL)
        return [json.loads(line) for line in open(file.name)]


def parameters_of(moment):
    def array(numbers):
        return jnp.array(numbers, dtype=jnp.float64)

    return [(array(layer["weights"]), array(layer["biases"])) for layer in moment["layers"]]


def apart(ours, theirs):
    """The largest difference, as a share of the largest weight."""
    leaves = list(zip(jax.tree.leaves(ours), jax.tree.leaves(theirs)))
    largest = max(float(jnp.abs(theirs).max()) for _, theirs in leaves)
    return max(float(jnp.abs(ours - theirs).max()) for ours, theirs in leaves) / largest


def replay(program, link):
    shown = subprocess.run([program, "show", f"#{link}"], check=True, capture_output=True)
    experiment = json.loads(shown.stdout)
    training = experiment["training"]
    gradient_of = jax.jit(
        jax.value_and_grad(
            lambda parameters, inputs, target: example_loss(
                parameters, inputs, target, experiment["network"]["activation"], training["loss"]
            )
        )
    )
    moments = trace_of(program, link)
    parameters = parameters_of(moments[0])
    optimiser = Optimiser(training)
    batch, found, losses = [], {}, 0.0
    for moment in moments[1:]:
        inputs = jnp.array(moment["inputs"], dtype=jnp.float64)
        target = jnp.array(moment["target"], dtype=jnp.float64)
        loss, gradient = gradient_of(parameters, inputs, target)
        losses = max(losses, abs(float(loss) - moment["loss"]) / (1 + float(loss)))
        batch.append(gradient)
        if moment["updated"]:
            mean = jax.tree.map(lambda *g: sum(g) / len(g), *batch)
            mean = [
                (g + training["l2"] * w + training["l1"] * jnp.sign(w), b)
                for (g, b), (w, _) in zip(mean, parameters)
            ]
            parameters = jax.tree.map(jnp.add, parameters, optimiser.change(mean))
            batch = []
        if moment["step"] in SHOWN:
            found[moment["step"]] = apart(parameters_of(moment), parameters)
    return found, losses


def main():
    program = sys.argv[1]
    print(f"JAX {jax.__version__}, float64, against unalike's float32.")
    print("The largest difference of a weight, as a share of the largest weight, after so many steps;")
    print("the largest difference of an example's loss over all of them.\n")
    print("".join(f"{step:>10}" for step in SHOWN) + f"{'loss':>10}  experiment")
    failed = 0
    for link in EXPERIMENTS:
        found, losses = replay(program, link)
        print("".join(f"{found[step]:>10.1e}" for step in SHOWN) + f"{losses:>10.1e}  #{link}")
        sys.stdout.flush()
        if any(not found[step] <= TOLERANCE[step] for step in SHOWN):
            failed += 1
            print(f"           beyond the tolerance of {TOLERANCE}")
    print(f"\n{len(EXPERIMENTS) - failed} of {len(EXPERIMENTS)} within {TOLERANCE}")
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
