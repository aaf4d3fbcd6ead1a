"""Modules."""

import numpy as np

from ..tensor import Tensor
from . import functional as functional
from . import functional as F


class Module:
    training = True

    def __call__(self, sent):
        return self.forward(sent)

    def train(self, mode=True):
        self.training = mode
        for module in self.children():
            module.train(mode)

    def eval(self):
        self.train(False)

    def children(self):
        return []

    def parameters(self):
        for module in self.children():
            yield from module.parameters()


class Sequential(Module):
    def __init__(self, *modules):
        self.modules = list(modules)

    def children(self):
        return self.modules

    def __iter__(self):
        return iter(self.modules)

    def __getitem__(self, place):
        return self.modules[place]

    def __setitem__(self, place, module):
        self.modules[place] = module

    def to(self, dtype):
        for parameter in self.parameters():
            parameter.data = parameter.data.astype(dtype)
        return self

    def forward(self, sent):
        for module in self.modules:
            sent = module(sent)
        return sent


class Linear(Module):
    """Its random start is no one's: a script that does not set it is wrong."""

    def __init__(self, inputs, units):
        self.weight = Tensor(np.full((units, inputs), np.nan), is_parameter=True)
        self.bias = Tensor(np.full(units, np.nan), is_parameter=True)

    def parameters(self):
        yield self.weight
        yield self.bias

    def forward(self, sent):
        x, w = sent.data, self.weight.data
        return sent.made(
            x @ w.T + self.bias.data,
            (sent, lambda d: d @ w),
            (self.weight, lambda d: d.T @ x),
            (self.bias, lambda d: d.sum(axis=0)),
        )


def activation(function):
    """A module of a function of one number, which returns its value and its slope."""

    class Activation(Module):
        def __init__(self, *settings):
            self.settings = settings

        def forward(self, z):
            value, slope = function(z.data, *self.settings)
            return z.made(value, (z, lambda d: d * slope))

    return Activation


Identity = activation(F.identity)
ReLU = activation(F.relu)
LeakyReLU = activation(F.leaky_relu)
ELU = activation(F.elu)
Sigmoid = activation(F.sigmoid)
Tanh = activation(F.tanh)
Softplus = activation(F.softplus)
GELU = activation(F.gelu)
SiLU = activation(F.silu)
