"""Expected values of the distances of two samples over bins: NumPy's quantiles, SciPy's Jensen-Shannon distance.

Bins end at the reference's inverted-cdf quantiles of tenths; values below and above
the reference, NULL and NaN are bins of their own.  Whole weights are repetitions.

Writes test/data/sample_bins.sql: tables of rows and of distances.
"""

import pathlib

import numpy as np
from scipy.spatial.distance import jensenshannon

rng = np.random.default_rng(20261202)
FLOOR = 1e-4
NULL = None


def case_rows():
    """Examples of (name, reference, current, weights or None); None is NULL."""
    normal = rng.normal
    yield "no difference", list(range(100)), list(range(100)), None
    yield "shifted", normal(0, 1, 300), normal(0.5, 1, 200), None
    yield "wider", normal(0, 1, 300), normal(0, 3, 200), None
    yield "apart", normal(0, 1, 50), normal(90, 1, 40), None
    yield "ties", np.round(normal(0, 2, 300)), np.round(normal(1, 2, 150)), None
    yield "one value", np.full(20, 0.1), [0.1, 0.1, 0.2, 0.0, 0.1], None
    yield "few rows", [1.0, 2.0, 3.0], [2.0, 2.5, 4.0, 0.5], None
    yield "infinite", [1.0, np.inf, -np.inf, 2.0, 5.0], [np.inf, 3.0, 3.0, -np.inf], None
    yield "with NULL and NaN", [*normal(0, 1, 90), *[NULL] * 7, *[np.nan] * 3], [*normal(0, 1, 60), *[NULL] * 20, np.nan], None
    yield "NULL is new", normal(0, 1, 90), [*normal(0, 1, 50), NULL], None
    yield "no values before", [NULL, NULL, np.nan], [1.0, 2.0, NULL], None
    yield "no values now", [1.0, 2.0, 3.0, NULL], [NULL, np.nan], None
    yield "no current rows", [1.0, 2.0], [], None
    yield "no reference", [], [1.0, 2.0], None
    yield "gaps", np.repeat(np.arange(0, 20, 2.0), 10), np.arange(-3, 25, 1.0), None
    yield "whole weights", np.round(normal(0, 1, 80), 1), np.round(normal(0.3, 1, 70), 1), rng.integers(0, 4, 150).astype(float)
    yield "weight of nothing", [1.0, 2.0], [1.0, 3.0, 4.0], np.array([1.0, 2.0, 0.0, 0.0, 0.0])


def bin_of(value, edges):
    if value is NULL:
        return "NULL"
    if np.isnan(value):
        return "NaN"
    if len(edges) == 0 or value < edges[0]:
        return "below"
    return "above" if value > edges[-1] else max(1, int(np.searchsorted(edges, value, "left")))


def shares(reference, current):
    """Of all rows, by bin."""
    numbers = np.array([v for v in reference if v is not NULL and not np.isnan(v)])
    edges = [numbers.min(), *np.quantile(numbers, np.arange(1, 11) / 10, method="inverted_cdf")] if len(numbers) else []
    edges = [edges[0], *np.unique(edges[1:])] if len(numbers) else []
    bins = [[bin_of(v, edges) for v in rows] for rows in (reference, current)]
    every = sorted({b for rows in bins for b in rows}, key=str)
    return [np.array([rows.count(b) / len(rows) for b in every]) for rows in bins]


def distances(reference, current):
    if len(reference) == 0 or len(current) == 0:
        return None, None
    r, c = shares(reference, current)
    floored = [np.maximum(FLOOR, x) for x in (r, c)]
    return float(np.sum((floored[1] - floored[0]) * np.log(floored[1] / floored[0]))), float(jensenshannon(r, c))


def repeated(rows, weights):
    return list(rows) if weights is None else [v for v, w in zip(rows, weights) for _ in range(int(w))]


def number(x):
    if x is None:
        return "NULL"
    x = float(x)
    return repr(x) if np.isfinite(x) else quoted("NaN" if np.isnan(x) else "Infinity" if x > 0 else "-Infinity")


def quoted(text):
    return "'" + text + "'"


def values(table, columns, rows):
    lines = ",\n".join("\t(" + ", ".join(row) + ")" for row in rows)
    return f"CREATE TEMP TABLE {table} ({columns});\nINSERT INTO {table} VALUES\n{lines};\n"


def rows(cases):
    for name, reference, current, w in cases:
        both = [*reference, *current]
        for i, v in enumerate(both):
            yield quoted(name), number(v), str(i >= len(reference)).lower(), number(1.0 if w is None else w[i])


def expected(cases):
    for name, reference, current, w in cases:
        parts = (None, None) if w is None else (w[: len(reference)], w[len(reference):])
        psi, js = distances(repeated(reference, parts[0]), repeated(current, parts[1]))
        yield quoted(name), number(psi), number(js)


def main():
    cases = list(case_rows())
    out = pathlib.Path(__file__).parent.parent / "data" / "sample_bins.sql"
    out.write_text("-- Made by test/oracle/sample_bins.py; do not edit.\n"
                   + values("oracle_row", "example text, v float8, c boolean, w float8", rows(cases))
                   + values("oracle_distance", "example text, psi float8, jensen_shannon_distance float8", expected(cases)))


if __name__ == "__main__":
    main()
