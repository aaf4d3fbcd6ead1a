"""Runs the Dask recipe of docs/scale.md, as it stands there, on a cluster of two processes.

    python tests/reference/scale.py target/release/unalike

Its file must be byte for byte that of one process.
"""

import io
import re
import subprocess
import sys
import types
from pathlib import Path

from dask.distributed import Client, LocalCluster

LINK, SEEDS, EPOCHS, SHARDS = "#data.set=xor&network.hidden=3&start.seed=7", 103, 5, 8


def recipe():
    """The functions of the recipe, as a module that the cluster's processes can be given."""
    page = Path(__file__).parents[2].joinpath("docs/scale.md").read_text()
    code = re.search(r"## Dask\n+```python\n(.*?)```", page, re.DOTALL).group(1)
    module = types.ModuleType("recipe")
    exec(compile(code, "docs/scale.md", "exec"), module.__dict__)
    # Functions of no importable module are sent whole.
    module.shard.__module__ = "__main__"
    return module


def main():
    unalike = str(Path(sys.argv[1]).resolve())
    one = [unalike, "sweep", LINK, "--seeds", str(SEEDS), "--epochs", str(EPOCHS), "--starts", "-"]
    whole = subprocess.run(one, check=True, capture_output=True).stdout
    cluster = LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None
    )
    with cluster, Client(cluster) as client:
        file = io.BytesIO()
        recipe().sweep(client, SHARDS, file, unalike, LINK, SEEDS, EPOCHS)
    if file.getvalue() != whole:
        sys.exit("the shards that Dask ran on two processes are not the sweep of one")
    print(f"{SHARDS} shards under Dask on two processes: byte for byte the sweep of one")


if __name__ == "__main__":
    main()
