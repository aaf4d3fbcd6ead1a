"""Holds files of weights to NumPy: what the terminal writes is read by numpy.load, and what
numpy.savez and numpy.savez_compressed write, in other types, orders and names, starts a run from the
same numbers.

    python tests/reference/weights.py PROGRAM
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np

LINK = "#data.set=iris&network.hidden=4,4&start.seed=3"


def unalike(*arguments):
    return subprocess.run([sys.argv[1], *arguments], check=True, capture_output=True).stdout


def read_back(file):
    """What a run is before its first example that starts from a file."""
    layers = json.loads(unalike("weights", LINK, "--weights", file, "--examples", "0"))["layers"]
    return [np.float32(layer[part]) for layer in layers for part in ("weights", "biases")]


def pairs(arrays):
    return zip(arrays[::2], arrays[1::2])


def ways(arrays):
    """The same weights as people write them: a function, names and arrays."""
    plain = {f"{'Wb'[i % 2]}{i // 2 + 1}": array for i, array in enumerate(arrays)}
    yield np.savez, plain
    yield np.savez_compressed, plain
    for kind in ("f8", ">f4", "f2"):
        yield np.savez, {name: array.astype(kind) for name, array in plain.items()}
    yield np.savez, {name: np.asfortranarray(array) for name, array in plain.items()}
    torch = {}
    keras = {}
    for layer, (weights, biases) in enumerate(pairs(arrays)):
        torch[f"layers.{2 * layer}.weight"], torch[f"layers.{2 * layer}.bias"] = weights, biases
        name = "dense" if layer == 0 else f"dense_{layer}"
        keras[f"{name}/kernel:0"], keras[f"{name}/bias:0"] = weights.T, biases
    yield np.savez, torch
    yield np.savez_compressed, keras
    yield lambda file, **all: np.savez(file, *all.values()), plain


def main():
    with tempfile.TemporaryDirectory() as folder:
        file = str(Path(folder) / "weights.npz")
        unalike("weights", LINK, "--epochs", "2", "--npz", file)
        trained = json.loads(unalike("weights", LINK, "--epochs", "2"))["layers"]
        with np.load(file) as written:
            assert written.files == ["W1", "b1", "W2", "b2", "W3", "b3"], written.files
            arrays = [written[name] for name in written.files]
        for (weights, biases), layer in zip(pairs(arrays), trained):
            assert weights.dtype == biases.dtype == np.float32
            assert np.array_equal(weights, np.float32(layer["weights"]))
            assert np.array_equal(biases, np.float32(layer["biases"]))
        count = 0
        for write, named in ways(arrays):
            write(file, **named)
            of_half = next(iter(named.values())).dtype == np.float16
            for found, array in zip(read_back(file), arrays, strict=True):
                expected = np.float16(array).astype(np.float32) if of_half else array
                assert np.array_equal(found, expected), (named.keys(), found, expected)
            count += 1
        # Whole numbers, which a calculation by hand begins with.
        whole = [np.arange(array.size).reshape(array.shape) for array in arrays]
        for kind in ("i1", "u2", "i4", "i8"):
            np.savez(file, *[array.astype(kind) for array in whole])
            for found, array in zip(read_back(file), whole, strict=True):
                assert np.array_equal(found, array)
            count += 1
    print(f"Weights: numpy.load reads what is written, and {count} files of numpy.savez are read.")


if __name__ == "__main__":
    main()
