"""The same work as a loop that XLA compiles: JAX in float32, on one thread.

Speaks as the Rust program beside it does: a JSON object a line in, an answer a line out. An epoch is
one compiled `lax.scan` over its batches: forward, loss, backward by automatic differentiation, update.
"""

import json
import os
import sys
import time

os.environ["XLA_FLAGS"] = "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1"

import jax
import jax.numpy as jnp


def work(task):
    widths = [task["features"], *task["hidden"], task["outputs"]]
    act = jax.nn.relu if task["activation"] == "relu" else jnp.tanh
    keys = jax.random.split(jax.random.key(1), len(widths))
    params = [
        (jax.random.normal(key, (a, b)) * 0.3, jnp.zeros(b))
        for key, a, b in zip(keys, widths, widths[1:])
    ]
    size = task["batch"]
    count = task["count"] // size
    x = jnp.array(task["inputs"][: count * size], jnp.float32).reshape(count, size, -1)
    y = jnp.array(task["targets"][: count * size], jnp.float32).reshape(count, size, -1)

    def loss(params, x, y):
        for w, b in params[:-1]:
            x = act(x @ w + b)
        w, b = params[-1]
        z = x @ w + b
        if task["outputs"] == 1:
            return jnp.mean(jax.nn.softplus(z) - y * z)
        return -jnp.mean(jnp.sum(y * jax.nn.log_softmax(z), -1))

    def batch(params, xy):
        gradients = jax.grad(loss)(params, *xy)
        return jax.tree.map(lambda p, g: p - task["rate"] * g, params, gradients), None

    epochs = max(1, 20_000 // (count * size))

    @jax.jit
    def run(params):
        def epoch(params, _):
            return jax.lax.scan(batch, params, (x, y))

        return jax.lax.scan(lambda p, _: (epoch(p, _)[0], None), params, None, epochs)[0]

    state = [run(params)]

    def step():
        state[0] = jax.block_until_ready(run(state[0]))
        return epochs * count * size

    return step


step = None
for line in sys.stdin:
    request = json.loads(line)
    if "turn" in request:
        start = time.perf_counter()
        done = 0
        while (seconds := time.perf_counter() - start) < request["turn"]:
            done += step()
        print(json.dumps(done / seconds), flush=True)
    else:
        step = work(request["task"])
        step()
        print('"ready"', flush=True)
