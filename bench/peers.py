"""How the work of another tool is timed, on one core; reading its rows is not counted."""

import csv
import os
import statistics
import sys
import time

os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1", NUMBA_NUM_THREADS="1")


def seconds(function):
    started = time.perf_counter()
    function()
    return time.perf_counter() - started


def measure(work, repeats):
    """Appends to RESULTS lines of what mleval_bench.result has: plan, what, n, seconds.

    work(ROWS_FILE) gives works, peers with their versions, and functions.
    """
    rows_file, results = sys.argv[1:]
    with open(results, "a", newline="") as file:
        lines = csv.writer(file)
        for what, peer, function in work(rows_file):
            seconds(function)
            taken = [seconds(function) for _ in range(repeats)]
            print(f"{what}, {peer}: {statistics.median(taken):.3f} s", file=sys.stderr)
            for n, time_taken in enumerate(taken, 1):
                lines.writerow([f"peer: {what}", peer, n, time_taken, ""])
