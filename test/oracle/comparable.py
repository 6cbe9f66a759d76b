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
    """None where every category is expected fewer than 5 times in n rows."""
    p, q = Counter(reference), Counter(current)
    common = [c for c in p if p[c] / len(reference) * n >= EXPECTED]
    if not common:
        return None
    shares = [(p[c] / len(reference), q[c] / len(current)) for c in common]
    pairs = [(max(a, FLOOR), max(b, FLOOR)) for a, b in shares]
    least = min(1, EXPECTED / n)
    pool = [max(1 - sum(s[side] for s in shares), least) for side in (0, 1)]
    pairs.append((max(pool[0], FLOOR), max(pool[1], FLOOR)))
    return float(sum((b - a) * np.log(b / a) for a, b in pairs))


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
