"""The few of PyTorch's names that the page's scripts use, in numpy, for machines that have no PyTorch.

A script cannot tell the two apart by what it says; this is what its tests run it in where there is
none. Derivatives are taken by going back through what was computed, as PyTorch takes them, and the
rules of the optimisers are from PyTorch's documentation.
"""

import numpy as np

from . import nn as nn
from . import optim as optim
from .tensor import Tensor
from .tensor import no_grad as no_grad

__version__ = "twin"

# A run that diverges says so by its numbers.
np.seterr(all="ignore")

float32, float64 = np.float32, np.float64


def tensor(numbers, dtype=None):
    return Tensor(np.array(numbers, dtype=dtype))


def is_tensor(value):
    return isinstance(value, Tensor)


def arange(count):
    return Tensor(np.arange(count))


def cat(tensors, dim):
    return Tensor(np.concatenate([one.data for one in tensors], axis=dim))


def set_num_threads(_):
    """There is one."""
