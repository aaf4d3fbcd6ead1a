"""Numbers that remember how they were made, so that derivatives can go back the same way."""

import numpy as np

_recording = True


class no_grad:
    """Nothing that is computed inside remembers how it was made."""

    def __enter__(self):
        global _recording
        self.before, _recording = _recording, False

    def __exit__(self, *_):
        global _recording
        _recording = self.before


def plain(value):
    return value.data if isinstance(value, Tensor) else value


class Tensor:
    """An array; `grad` is what came back to it, if it is a parameter."""

    def __init__(self, data, is_parameter=False):
        self.data = np.asarray(data)
        self.is_parameter = is_parameter
        self.grad = None
        # Whom it was made of, and what each of them gets of its derivative.
        self.sources = []

    def made(self, data, *sources):
        """A tensor made of others: pairs of one and what it gets of the new one's derivative."""
        made = Tensor(data)
        if _recording:
            made.sources = [
                (source, back)
                for source, back in sources
                if isinstance(source, Tensor) and (source.is_parameter or source.sources)
            ]
        return made

    def backward(self):
        """Adds to each parameter's `grad` the derivative of this number with respect to it."""
        order, seen = [], set()

        def visit(tensor):
            if id(tensor) not in seen:
                seen.add(id(tensor))
                for source, _ in tensor.sources:
                    visit(source)
                order.append(tensor)

        visit(self)
        derivatives = {id(self): np.ones_like(self.data)}
        for tensor in reversed(order):
            derivative = derivatives.pop(id(tensor))
            if tensor.is_parameter:
                before = 0 if tensor.grad is None else tensor.grad.data
                tensor.grad = Tensor(before + derivative)
            for source, back in tensor.sources:
                part = back(derivative)
                # What was spread over an axis comes back as its sum.
                while part.ndim > source.data.ndim:
                    part = part.sum(axis=0)
                derivatives[id(source)] = derivatives.get(id(source), 0) + part

    def __add__(self, other):
        return self.made(
            self.data + plain(other), (self, lambda d: d), (other, lambda d: d)
        )

    def __sub__(self, other):
        return self.made(
            self.data - plain(other), (self, lambda d: d), (other, lambda d: -d)
        )

    def __mul__(self, other):
        a, b = self.data, plain(other)
        return self.made(a * b, (self, lambda d: d * b), (other, lambda d: d * a))

    __radd__, __rmul__ = __add__, __mul__

    def __pow__(self, power):
        x = self.data
        return self.made(x**power, (self, lambda d: d * power * x ** (power - 1)))

    def __itruediv__(self, number):
        self.data /= number
        return self

    def abs(self):
        return self.made(np.abs(self.data), (self, lambda d: d * np.sign(self.data)))

    def sum(self, dim=None):
        def back(d):
            return np.broadcast_to(d if dim is None else np.expand_dims(d, dim), self.data.shape)

        return self.made(self.data.sum(axis=dim), (self, back))

    def mean(self):
        n = self.data.size
        return self.made(
            self.data.mean(), (self, lambda d: np.broadcast_to(d / n, self.data.shape))
        )

    def __getitem__(self, place):
        place = plain(place)

        def back(d):
            whole = np.zeros_like(self.data)
            whole[place] = d
            return whole

        return self.made(self.data[place], (self, back))

    def __setitem__(self, place, value):
        self.data[place] = value

    def copy_(self, other):
        self.data[...] = other.data

    def to(self, dtype):
        return Tensor(self.data.astype(dtype))

    @property
    def T(self):
        return Tensor(self.data.T)

    @property
    def shape(self):
        return self.data.shape

    def __len__(self):
        return len(self.data)

    def item(self):
        return self.data.item()

    def tolist(self):
        return self.data.tolist()
