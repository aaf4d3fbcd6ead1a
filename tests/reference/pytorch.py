"""Runs the scripts that the page writes of its runs, and holds what they come to against the engine.

    npx vitest run tests/shim/pytorch.test.ts     writes them, with the engine's weights
    python tests/reference/pytorch.py [NAME ...]

In PyTorch where there is one: that of this Python, or of the one that UNALIKE_TORCH names. Else in
`torch_twin`, the few of PyTorch's names that the scripts use, written in numpy. The last line says
in which of the two.

A script's losses and weights must be the engine's within TOLERANCE of the largest weight, or of 1 + the loss.
The engine and PyTorch both compute in 32 bits, each result off by at most 6e-8 of itself, and add in
other orders: over the steps of these runs, hundreds to thousands, that comes to what the table says.
In 64 bits nothing is left but the engine's own rounding, and the difference is of the same size.
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
TOLERANCE = 2e-4


def choose():
    """Makes `torch` importable: the real one, else the twin. Says which."""
    named = os.environ.get("UNALIKE_TORCH")
    if importlib.util.find_spec("torch") is None and named:
        # Another Python has it: it does the rest.
        sys.exit(subprocess.run([named, __file__]).returncode)
    if importlib.util.find_spec("torch") is None:
        sys.path.insert(0, str(HERE / "torch_twin"))
    import torch

    return f"PyTorch {torch.__version__}" if hasattr(torch, "compile") else "the twin in numpy"


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


def apart(here, page):
    """The larger of the two differences: of a loss, and of a weight."""
    flat = lambda layers: [number for layer in layers for row in layer for number in row]
    pairs = list(zip(flat(here), flat(page), strict=True))
    largest = max(abs(number) for number in flat(page))
    return max(abs(a - b) for a, b in pairs) / max(largest, 1e-30)


def check(script):
    expected = json.loads(script.with_suffix(".json").read_text())
    faults, found = [], []
    if names := unused(script.read_text()):
        faults.append(f"never used: {', '.join(names)}")
    for bits in (32, 64):
        printed, layers = train(script, bits)
        pairs = losses(printed)
        if not pairs:
            faults.append("no losses were printed")
        lost = max((abs(a - b) / (1 + abs(b)) for a, b in pairs if math.isfinite(b)), default=0)
        if expected["layers"] is None:
            # The run diverged: so must it here, and what it was before is told by its losses.
            moved = 0 if not math.isfinite(pairs[-1][0]) else math.inf
        else:
            moved = apart(layers, expected["layers"])
        found += [lost, moved]
        if not max(found) <= TOLERANCE:
            faults.append(f"beyond the tolerance of {TOLERANCE} in {bits} bits")
        units = [line for line in printed.splitlines() if line.startswith("Distinct")]
    print("".join(f"{x:>9.1e}" for x in found) + f"  {script.stem}", *units)
    return faults


def main():
    where = choose()
    wanted = sys.argv[1:]
    scripts = [script for script in sorted(SCRIPTS.glob("*.py")) if not wanted or script.stem in wanted]
    if not scripts:
        sys.exit(f"There are no scripts in {SCRIPTS}")
    print("  32 bits: loss, weights; 64 bits: loss, weights")
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
