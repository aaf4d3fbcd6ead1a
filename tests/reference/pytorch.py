"""Runs the scripts that the page writes of its runs, and holds what they come to against the engine.

    npx vitest run tests/shim/pytorch.test.ts     writes them, with the engine's weights
    python tests/reference/pytorch.py [NAME ...]

In PyTorch where there is one: that of this Python, or of the one that UNALIKE_TORCH names. Else in
`torch_twin`, the few of PyTorch's names that the scripts use, written in numpy. The last line says
in which of the two.

A script's losses and weights must be the engine's within TOLERANCE of 1 + the loss, and of the largest
weight. The engine and PyTorch both compute in 32 bits, each result off by at most 6e-8 of itself, and
add in other orders; over the steps of these runs, hundreds to thousands, that comes to about 1e-6. In
64 bits nothing is left but the engine's own rounding, and the difference is of the same size. A wrong
order, a mask or an optimiser's rule shows as one of 1e-3 and more.
"""

import ast
import contextlib
import importlib.util
import io
import json
import math
import os
import re
import runpy
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
SCRIPTS = HERE.parents[1] / "target" / "pytorch"
TOLERANCE = 2e-5


def choose():
    """Makes `torch` importable: the real one, else the twin. Says which."""
    named = os.environ.get("UNALIKE_TORCH")
    if importlib.util.find_spec("torch") is None and named:
        # Another Python has it: it does the rest.
        sys.exit(subprocess.run([named, __file__, *sys.argv[1:]]).returncode)
    if importlib.util.find_spec("torch") is None:
        sys.path.insert(0, str(HERE / "torch_twin"))
    import torch

    is_twin = torch.__version__ == "twin"
    return "the twin in numpy, PyTorch not being here" if is_twin else f"PyTorch {torch.__version__}"


def unused(source):
    """Names that a script gives to something and never says again."""
    tree = ast.parse(source)
    given = set()
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and node.name != "forward":
            given.add(node.name)
        elif isinstance(node, ast.alias):
            given.add(node.asname or node.name)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            given.add(node.id)
    said = {
        node.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)
    }
    return sorted(given - said - {"_"})


def train(script, bits):
    """Runs a script as a reader would. What it prints, and the weights that it comes to."""
    printed = io.StringIO()
    sys.argv = [str(script)] + (["--float64"] if bits == 64 else [])
    with contextlib.redirect_stdout(printed):
        told = runpy.run_path(str(script), run_name="__main__")
    layers = [
        [weights + [bias] for weights, bias in zip(linear.weight.tolist(), linear.bias.tolist())]
        for linear in told["linears"](told["model"])
    ]
    return printed.getvalue(), layers


def losses(printed):
    rows = re.findall(r"^ *\d+ +(\S+) +(\S+) +\S+$", printed, re.MULTILINE)
    return [(float(here), float(page)) for here, page in rows]


def largest(differences):
    """The largest of them; no number among them is larger than all."""
    return max((math.inf if math.isnan(x) else x for x in differences), default=0.0)


def apart(here, page):
    """The largest difference of a weight, as a share of the largest weight."""
    ours, theirs = ([x for layer in layers for row in layer for x in row] for layers in (here, page))
    size = max(abs(x) for x in theirs)
    return largest(abs(a - b) / size for a, b in zip(ours, theirs, strict=True))


def check(script):
    """What is wrong with a script."""
    expected = json.loads(script.with_suffix(".json").read_text())
    faults, found, told = [], [], []
    if names := unused(script.read_text()):
        faults.append(f"never used: {', '.join(names)}")
    for bits in (32, 64):
        printed, layers = train(script, bits)
        pairs = losses(printed)
        known = [(here, page) for here, page in pairs if math.isfinite(page)]
        if len(pairs) != expected["losses"]:
            faults.append(f"{len(pairs)} losses were printed, not {expected['losses']}")
        if expected["layers"] is None:
            # The run diverged: so must it here.
            moved = math.inf if math.isfinite(pairs[-1][0]) else 0.0
        else:
            moved = apart(layers, expected["layers"])
        parted = [largest(abs(here - page) / (1 + page) for here, page in known), moved]
        units = re.findall(r"^Distinct.*: (\d+) here, (\d+) on", printed, re.MULTILINE)
        # Units that are alike on the page may part by rounding: then this is another run, and it is
        # held to the page's in 64 bits alone, where the rounding is too small to matter so soon.
        is_another = bits == 32 and any(int(here) > int(page) for here, page in units)
        if largest(parted) > TOLERANCE and not is_another:
            faults.append(f"beyond the tolerance of {TOLERANCE} in {bits} bits")
        found += parted
        told += [", ".join(f"{here} of {page}" for here, page in units)]
    print("".join(f"{x:>9.1e}" for x in found) + f"  {'; '.join(told)}  {script.stem}")
    return faults


def main():
    where = choose()
    wanted = sys.argv[1:]
    scripts = [script for script in sorted(SCRIPTS.glob("*.py")) if not wanted or script.stem in wanted]
    if not scripts:
        sys.exit(f"There are no scripts in {SCRIPTS}")
    print("The largest differences of a loss and of a weight in 32 bits and in 64, and how many units of")
    print("each hidden layer are distinct, of how many on the page, in 32 bits and in 64.\n")
    failed = 0
    for script in scripts:
        for fault in check(script):
            failed += 1
            print(f"    {script.name}: {fault}")
        sys.stdout.flush()
    print(f"{len(scripts)} scripts in {where}")
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
