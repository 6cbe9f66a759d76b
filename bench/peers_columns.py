"""The same work by column stores and array libraries: python peers_columns.py ROWS_FILE RESULTS"""

from importlib.metadata import version

import peers

import chdb.session
import duckdb
import numpy as np
from scipy.stats import ks_2samp
from sklearn import metrics

NAMES = {package: f"{name} {version(package)}" for package, name in
         {"numpy": "NumPy", "scipy": "SciPy", "scikit-learn": "scikit-learn", "duckdb": "DuckDB", "chdb": "ClickHouse (chdb)"}.items()}
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

    yield "average", NAMES["numpy"], score.mean
    yield "average", NAMES["duckdb"], in_duck("SELECT avg(score) FROM p")
    yield "average", NAMES["chdb"], in_house("avg(score)")
    yield "exact AUC", NAMES["scikit-learn"], lambda: metrics.roc_auc_score(y, score)
    yield "exact AUC", f"{NAMES['duckdb']}, rank()", in_duck(RANKED)
    yield "exact AUC", f"{NAMES['chdb']}, arrayROCAUC", in_house("arrayROCAUC(groupArray(score), groupArray(y))")
    yield "average precision", NAMES["scikit-learn"], lambda: metrics.average_precision_score(y, score)
    yield "log loss", NAMES["scikit-learn"], lambda: metrics.log_loss(y, score)
    yield "log loss", NAMES["duckdb"], in_duck("SELECT -avg(CASE WHEN y = 1 THEN ln(score) ELSE ln(1 - score) END) FROM p")
    yield "log loss", NAMES["chdb"], in_house("-avg(if(y = 1, log(score), log(1 - score)))")
    yield "bounded distribution", f"{NAMES['duckdb']}, approx_quantile", in_duck("SELECT approx_quantile(score, 0.5) FROM p")
    yield "bounded distribution", f"{NAMES['chdb']}, quantileTDigest", in_house("quantileTDigest(score)")
    yield "KS statistic", f"{NAMES['scipy']}, ks_2samp", lambda: ks_2samp(score[now], score[~now], method="asymp")


peers.measure(work, 5)
