"""Expected values of the distances and scales that only the lifecycle uses.

Writes test/data/comparable.sql: the PSI of categories where rare ones are one
bin (NumPy), and metrics on the scale of their log odds (SciPy).
"""

import pathlib
from collections import Counter

import numpy as np
from scipy import special

FLOOR = 1e-4
EXPECTED = 5


def pooled_psi(reference, current, n):
    """None where not two categories, rare ones together as one, are expected 5 times in n rows, but more than one is."""
    p, q = Counter(reference), Counter(current)
    common = [c for c in p if n * (p[c] + q[c]) / (len(reference) + len(current)) >= EXPECTED]
    rare = sum(p[c] for c in p if c not in common)
    if len(common) + (rare / len(reference) * n >= EXPECTED) < min(2, len(p)):
        return None
    shares = np.array([(p[c] / len(reference), q[c] / len(current)) for c in common])
    if len(common) < len(p.keys() | q.keys()):
        pool = np.maximum(1 - shares.sum(axis=0), min(1, EXPECTED / n))
        shares *= (1 - pool) / shares.sum(axis=0).clip(min=1e-300)
        shares = np.vstack([shares, pool])
    a, b = np.maximum(shares, FLOOR).T
    return float(np.sum((b - a) * np.log(b / a)))


def column(**counts):
    return [None if label == "null" else label for label, times in counts.items() for _ in range(times)]


REFERENCE = column(red=3000, blue=1000, rare=3, odd=2, null=27)
WEEKS = {
    "as before": column(red=250, blue=84, null=2),
    "a handful of rare ones": column(red=248, blue=83, rare=2, new=2),
    "some new": column(red=220, blue=80, new=36),
    "all new": column(new=336),
    "all NULL": column(null=336),
    "without blue": column(red=336),
}


def literal(rows):
    return "'{" + ",".join("NULL" if r is None else r for r in rows) + "}'"


def metric_rows():
    for metric, value, k in [("accuracy_score", 0.9, 100), ("roc_auc_score", 1.0, 30), ("recall_score", 0.0, 336),
                             ("matthews_corrcoef", -0.25, 50), ("log_loss", 0.43, 200), ("log_loss", 0.0, 10)]:
        if metric == "log_loss":
            scaled = np.log(value + 0.5 / k)
        else:
            share = (value + 1) / 2 if metric == "matthews_corrcoef" else value
            scaled = special.logit((share * k + 0.5) / (k + 1))
        yield f"('{metric}', {value!r}, {k}, {float(scaled)!r})"


out = pathlib.Path(__file__).parent.parent / "data" / "comparable.sql"
out.write_text(
    "-- Made by test/oracle/comparable.py; do not edit.\n"
    + f"CREATE TEMP TABLE reference AS SELECT mleval.distribution(c) AS d FROM unnest({literal(REFERENCE)}::text[]) AS c;\n"
    + "CREATE TEMP TABLE week_expected (week text, psi float8, rows text[]);\nINSERT INTO week_expected VALUES\n"
    + ",\n".join(f"\t('{name}', {pooled_psi(REFERENCE, rows, len(rows))!r}, {literal(rows)})" for name, rows in WEEKS.items())
    + ";\nCREATE TEMP TABLE scale_expected (metric text, value float8, k bigint, scaled float8);\nINSERT INTO scale_expected VALUES\n\t"
    + ",\n\t".join(metric_rows())
    + ";\n"
)
