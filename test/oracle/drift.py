"""Expected PSI, KS statistic and KS p-value of two samples.

KS is SciPy's.  PSI has no reference implementation for these bins (each tool has
its own), so it is spelled out here from the definition in docs/drift.md, on rows
and in exact fractions, with nothing of the extension's way of counting.

Writes test/data/drift.sql.  Numbers are written with repr(): read back exactly.
"""

import pathlib
from fractions import Fraction
from math import isnan, log

import numpy as np
from scipy.special import kolmogorov
from scipy.stats import ks_2samp

rng = np.random.default_rng(20261124)
FLOOR = 1e-4


def sample(values, weights=None, nulls=0, nans=0):
    values = [float(v) for v in values] + [None] * nulls + [float("nan")] * nans
    return values, [1.0] * len(values) if weights is None else [float(w) for w in weights]


def number_cases():
    """name, number of bins, reference, current; whole weights are repetitions."""
    a, b = rng.normal(size=200), rng.normal(0.4, 1.3, size=150)
    yield "normal", 10, sample(a), sample(b)
    yield "normal, 4 bins", 4, sample(a), sample(b)
    yield "normal, 37 bins", 37, sample(a), sample(b)
    yield "one bin", 1, sample(a), sample(b)
    yield "the same", 10, sample(a), sample(a)
    yield "rounded", 10, sample(np.round(a)), sample(np.round(b))
    yield "rounded to tenths", 10, sample(np.round(a, 1)), sample(np.round(b, 1))
    yield "constant reference", 10, sample([3] * 50), sample([2, 3, 3, 4])
    yield "constant current", 10, sample(a), sample([0.25] * 40)
    yield "apart", 10, sample(range(1, 101)), sample(range(501, 601))
    yield "five and three", 10, sample([1, 2, 3, 4, 5]), sample([2, 2, 6])
    yield "half zeros", 10, sample(np.where(rng.random(150) < 0.5, 0, rng.normal(size=150))), sample(b)
    yield "nulls and nans", 10, sample(a, nulls=25, nans=3), sample(b, nulls=90)
    yield "new nans", 10, sample(a), sample(b, nans=40)
    yield "no values in the reference", 10, sample([], nulls=20), sample(b, nulls=1)
    yield "no values at all", 10, sample([], nulls=20), sample([], nulls=5, nans=5)
    yield "infinite", 10, sample([*a, np.inf, -np.inf, -np.inf]), sample([*b, np.inf, np.inf])
    yield "newly infinite", 10, sample(a), sample([*b, np.inf, np.inf])
    yield "rare", 10, sample([0, 1], [9999, 1]), sample([0, 0, 0])
    yield "whole weights", 10, sample(a, rng.integers(0, 4, 200)), sample(b, rng.integers(1, 5, 150))
    yield "fractional weights", 10, sample(np.round(a, 1), rng.gamma(2, 0.7, 200)), sample(b, rng.gamma(1, 1, 150))


def category_cases():
    letters = np.array(list("abcdefgh"))
    p = rng.dirichlet(np.ones(8))
    q = rng.dirichlet(np.ones(8))
    yield "letters", rng.choice(letters, 100, p=p).tolist(), rng.choice(letters, 60, p=q).tolist()
    yield "two new letters", list("aaabbbcc"), list("aabbbxyy")
    yield "one gone", list("aaabbbcc"), list("aabbb")
    yield "nulls", [*"aaabb", None], [*"aab", None, None]
    yield "true and false", ["true"] * 7 + ["false"] * 3, ["true"] * 2 + ["false"] * 3
    yield "only false before", ["false"] * 3, ["true"] * 2 + ["false"] * 3


def is_value(v):
    return v is not None and not isnan(v)


def edges_of(values, weights, n_bins):
    """Smallest value up to which a share of at least i / n_bins lies, in exact fractions."""
    order = sorted((v, Fraction(w)) for v, w in zip(values, weights) if is_value(v) and w > 0)
    total = sum(w for _, w in order)
    edges, below, i = [], Fraction(0), 1
    for v, w in order:
        below += w
        while i < n_bins and below * n_bins >= i * total:
            edges.append(v)
            i += 1
    highest = order[-1][0]
    return order[0][0], [e for e in sorted(set(edges)) if e < highest], highest


def bin_of(v, reference):
    """Sort key of a value's bin."""
    if v is None:
        return 3, 0
    if isnan(v):
        return 4, 0
    if reference is None:
        return 0, 0
    lowest, edges, highest = reference
    if v < lowest:
        return 1, 0
    if v > highest:
        return 2, 0
    return 0, sum(v > e for e in edges)


def shares(values, weights, bins):
    total = sum(Fraction(w) for w in weights)
    share = {}
    for v, w in zip(values, weights):
        if w > 0:
            share[bins(v)] = share.get(bins(v), Fraction(0)) + Fraction(w)
    return {b: float(w / total) for b, w in share.items()}


def table_of(reference, current):
    """Rows (bin, reference share, current share, contribution) of two dicts of shares."""
    for i, b in enumerate(sorted(set(reference) | set(current)), 1):
        r, c = reference.get(b, 0.0), current.get(b, 0.0)
        rr, cc = max(r, FLOOR), max(c, FLOOR)
        yield i, r, c, (cc - rr) * log(cc / rr)


def number_table(n_bins, reference, current):
    has_values = any(is_value(v) and w > 0 for v, w in zip(*reference))
    edges = edges_of(*reference, n_bins) if has_values else None
    return list(table_of(*(shares(*s, lambda v: bin_of(v, edges)) for s in (reference, current))))


def category_table(reference, current):
    known = set(reference) | ({"true", "false"} if set(reference) <= {"true", "false"} else set())
    place = lambda v: (2, "") if v is None else (0, v) if v in known else (1, "")
    return list(table_of(*(shares(s, [1.0] * len(s), place) for s in (reference, current))))


def ks(reference, current):
    """Statistic and p-value, or None without values; fractional weights by the distribution functions."""
    (x, u), (y, v) = (zip(*[(a, w) for a, w in zip(*s) if is_value(a) and w > 0]) if any(
        is_value(a) and w > 0 for a, w in zip(*s)) else ((), ()) for s in (reference, current))
    if not x or not y:
        return None
    u, v = np.array(u), np.array(v)
    if np.all(u == np.round(u)) and np.all(v == np.round(v)):
        d = ks_2samp(np.repeat(x, u.astype(int)), np.repeat(y, v.astype(int)), method="asymp").statistic
    else:
        x, y = np.array(x), np.array(y)
        d = max(abs(u[x <= z].sum() / u.sum() - v[y <= z].sum() / v.sum()) for z in {*x, *y})
    n, m = u.sum() ** 2 / (u ** 2).sum(), v.sum() ** 2 / (v ** 2).sum()
    return d, kolmogorov(np.sqrt(n / (n + m) * m) * d)


def literal(x):
    if x is None:
        return "NULL"
    if isinstance(x, (int, str)):
        return repr(x)
    return repr(float(x)) if np.isfinite(x) else "'%s'" % {"nan": "NaN", "inf": "Infinity", "-inf": "-Infinity"}[str(float(x))]


def values(table, columns, rows):
    lines = ",\n".join("\t(" + ", ".join(map(literal, row)) + ")" for row in rows)
    return f"CREATE TEMP TABLE {table} ({columns});\nINSERT INTO {table} VALUES\n{lines};\n"


def main():
    numbers = list(number_cases())
    categories = list(category_cases())
    rows = [(name, side, v, w) for name, _, *two in numbers for side, s in zip("rc", two) for v, w in zip(*s)]
    labels = [(name, side, v) for name, *two in categories for side, s in zip("rc", two) for v in s]
    tables = [(name, number_table(n, r, c)) for name, n, r, c in numbers]
    tables += [(name, category_table(r, c)) for name, r, c in categories]
    distances = [(name, *(ks(r, c) or (None, None))) for name, _, r, c in numbers]
    out = pathlib.Path(__file__).parent.parent / "data" / "drift.sql"
    out.write_text(
        "-- Made by test/oracle/drift.py; do not edit.\n"
        + values("oracle_case", "example text, n_bins int", [(name, n) for name, n, *_ in numbers])
        + values("oracle_number", "example text, side text, v float8, w float8", rows)
        + values("oracle_category", "example text, side text, v text", labels)
        + values("oracle_bin", "example text, bin int, reference_share float8, current_share float8, contribution float8",
                 [(name, *row) for name, table in tables for row in table])
        + values("oracle_psi", "example text, psi float8", [(name, sum(row[-1] for row in table)) for name, table in tables])
        + values("oracle_ks", "example text, statistic float8, pvalue float8", distances))


if __name__ == "__main__":
    main()
