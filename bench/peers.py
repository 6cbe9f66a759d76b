"""The same work by others, on the same rows: python peers.py ROWS_FILE RESULTS

Each on one core, the rows in its own form in memory: reading them is not counted.
Appends to RESULTS lines of what mleval_bench.result has: plan, what, n, seconds.
"""

import csv
import os
import statistics
import sys
import time

os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1")

import chdb.session  # noqa: E402
import duckdb  # noqa: E402
import numpy as np  # noqa: E402
from scipy.stats import ks_2samp  # noqa: E402
from sklearn import metrics  # noqa: E402

REPEATS = 5
RANKED = """SELECT (sum(r) FILTER (y = 1) - count(*) FILTER (y = 1) * (count(*) FILTER (y = 1) + 1) / 2.0)
    / (count(*) FILTER (y = 1) * count(*) FILTER (y = 0))
    FROM (SELECT y, rank() OVER (ORDER BY score) + (count(*) OVER (PARTITION BY score) - 1) / 2.0 AS r FROM p)"""


def work(rows_file):
    """Pairs of names and functions, the rows read."""
    duck = duckdb.connect(config={"threads": 1})
    duck.execute("CREATE TABLE p AS SELECT * FROM read_csv(?, header = true)", [rows_file])
    rows = {name: np.asarray(column) for name, column in duck.execute("SELECT y, score, predicted FROM p").fetchnumpy().items()}
    y, score, now = rows["y"], rows["score"], rows["predicted"] == 1

    house = chdb.session.Session()
    house.query("CREATE DATABASE b")
    house.query("CREATE TABLE b.p (y UInt8, score Float64, predicted UInt8) ENGINE = Memory")
    house.query(f"INSERT INTO b.p SELECT * FROM file('{rows_file}', CSVWithNames)")

    def in_house(query):
        return lambda: house.query(f"SELECT {query} FROM b.p SETTINGS max_threads = 1").bytes()

    def in_duck(query):
        return lambda: duck.execute(query).fetchall()

    yield "average", "numpy", lambda: score.mean()
    yield "average", "DuckDB", in_duck("SELECT avg(score) FROM p")
    yield "average", "ClickHouse (chdb)", in_house("avg(score)")
    yield "exact AUC", "scikit-learn", lambda: metrics.roc_auc_score(y, score)
    yield "exact AUC", "DuckDB, rank()", in_duck(RANKED)
    yield "exact AUC", "ClickHouse (chdb), arrayROCAUC", in_house("arrayROCAUC(groupArray(score), groupArray(y))")
    yield "average precision", "scikit-learn", lambda: metrics.average_precision_score(y, score)
    yield "log loss", "scikit-learn", lambda: metrics.log_loss(y, score)
    yield "log loss", "DuckDB", in_duck("SELECT -avg(CASE WHEN y = 1 THEN ln(score) ELSE ln(1 - score) END) FROM p")
    yield "log loss", "ClickHouse (chdb)", in_house("-avg(if(y = 1, log(score), log(1 - score)))")
    yield "bounded distribution", "DuckDB, approx_quantile", in_duck("SELECT approx_quantile(score, 0.5) FROM p")
    yield "bounded distribution", "ClickHouse (chdb), quantileTDigest", in_house("quantileTDigest(score)")
    yield "KS statistic", "SciPy, ks_2samp", lambda: ks_2samp(score[now], score[~now], method="asymp")


def seconds(function):
    started = time.perf_counter()
    function()
    return time.perf_counter() - started


def main(rows_file, results):
    with open(results, "a", newline="") as file:
        lines = csv.writer(file)
        for what, peer, function in work(rows_file):
            seconds(function)
            taken = [seconds(function) for _ in range(REPEATS)]
            print(f"{what}, {peer}: {statistics.median(taken):.3f} s", file=sys.stderr)
            for n, time_taken in enumerate(taken, 1):
                lines.writerow([f"peer: {what}", peer, n, time_taken, ""])


main(*sys.argv[1:])
