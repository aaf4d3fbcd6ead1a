"""The rules of change, from the documentation of `torch.optim`, with its defaults."""

from collections import defaultdict

import numpy as np

from .tensor import Tensor


class Optimiser:
    """What all of them have: settings in groups, and what is remembered of each parameter."""

    def __init__(self, parameters, **settings):
        self.param_groups = [{"params": list(parameters), **settings}]
        self.state = defaultdict(dict)

    def zero_grad(self):
        for parameter in self.param_groups[0]["params"]:
            parameter.grad = None

    def step(self):
        for parameter in self.param_groups[0]["params"]:
            g = parameter.grad.data
            change = self.change(g, self.state[parameter], self.param_groups[0])
            parameter.data -= change.astype(parameter.data.dtype)


def remembered(memory, name, g):
    """What is remembered under a name, 0 to begin with."""
    return memory.setdefault(name, Tensor(np.zeros_like(g))).data


class SGD(Optimiser):
    def __init__(self, parameters, lr, momentum=0, nesterov=False):
        super().__init__(parameters, lr=lr, momentum=momentum, nesterov=nesterov)

    def change(self, g, memory, group):
        mu = group["momentum"]
        if mu == 0:
            return group["lr"] * g
        m = remembered(memory, "momentum_buffer", g)
        m[...] = mu * m + g
        return group["lr"] * (g + mu * m if group["nesterov"] else m)


class RMSprop(Optimiser):
    def __init__(self, parameters, lr):
        super().__init__(parameters, lr=lr)

    def change(self, g, memory, group):
        v = remembered(memory, "square_avg", g)
        v[...] = 0.99 * v + 0.01 * g * g
        return group["lr"] * g / (np.sqrt(v) + 1e-8)


class Adam(Optimiser):
    def __init__(self, parameters, lr):
        super().__init__(parameters, lr=lr)

    def change(self, g, memory, group):
        memory["step"] = memory.get("step", 0) + 1
        m, v = remembered(memory, "exp_avg", g), remembered(memory, "exp_avg_sq", g)
        m[...] = 0.9 * m + 0.1 * g
        v[...] = 0.999 * v + 0.001 * g * g
        one, two = 1 - 0.9 ** memory["step"], 1 - 0.999 ** memory["step"]
        return group["lr"] / one * (m / (np.sqrt(v) / two**0.5 + 1e-8))
