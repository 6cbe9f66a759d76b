"""Expected distances of two samples, in test/data/distances.sql.

SciPy's wasserstein_distance, energy_distance, cramervonmises_2samp, jensenshannon,
entropy, chebyshev and association; NumPy's histograms for bins.  Hellinger, total
variation, Cohen's d and PSI have no function there and are written out here.
Numbers are written with repr(): read back exactly.
"""

import pathlib
from math import isinf, isnan, log, sqrt

import numpy as np
from scipy.spatial.distance import chebyshev, jensenshannon
from scipy.stats import cramervonmises_2samp, energy_distance, entropy, wasserstein_distance
from scipy.stats.contingency import association

rng = np.random.default_rng(20261129)
FLOOR = 1e-4
EDGES = {"normal": [-1.5, -0.25, 0.0, 1.0, 1.75], "rounded to tenths": [-2.0, -0.3, 0.5, 3.0],
         "apart": [1.0, 50.0, 100.0], "nulls and nans": [-0.5, 0.5]}


def sample(values, weights=None, nulls=0, nans=0):
    values = [float(v) for v in values] + [None] * nulls + [float("nan")] * nans
    return values, [1.0] * len(values) if weights is None else [float(w) for w in weights]


def number_cases():
    a, b = rng.normal(size=200), rng.normal(0.4, 1.3, size=150)
    yield "normal", sample(a), sample(b)
    yield "few", sample(a[:5]), sample(b[:3])
    yield "one and one", sample([1]), sample([3])
    yield "the same", sample(a), sample(a)
    yield "rounded", sample(np.round(a)), sample(np.round(b))
    yield "rounded to tenths", sample(np.round(a, 1)), sample(np.round(b, 1))
    yield "constant reference", sample([3] * 50), sample([2, 3, 3, 4])
    yield "constant, apart", sample([3] * 5), sample([4] * 7)
    yield "constant, alike", sample([3] * 5), sample([3] * 7)
    yield "apart", sample(range(1, 101)), sample(range(501, 601))
    yield "large", sample(1e9 + a), sample(1e9 + b)
    yield "log-normal", sample(np.exp(2 * a)), sample(np.exp(2 * b))
    yield "half zeros", sample(np.where(rng.random(150) < 0.5, 0, rng.normal(size=150))), sample(b)
    yield "nulls and nans", sample(a, nulls=25, nans=3), sample(b, nulls=90)
    yield "powers of two", sample(range(64)), sample(range(30, 94))
    yield "infinite", sample([*a, np.inf, -np.inf]), sample([*b, np.inf])
    yield "whole weights", sample(a, rng.integers(0, 4, 200)), sample(b, rng.integers(1, 5, 150))
    yield "fractional weights", sample(np.round(a, 1), rng.gamma(2, 0.7, 200)), sample(b, rng.gamma(1, 1, 150))


def category_cases():
    letters = np.array(list("abcdefgh"))
    p, q = rng.dirichlet(np.ones(8)), rng.dirichlet(np.ones(8))
    yield "letters", rng.choice(letters, 100, p=p).tolist(), rng.choice(letters, 60, p=q).tolist()
    yield "two new letters", list("aaabbbcc"), list("aabbbxxy")
    yield "one gone", list("aaabbbcc"), list("aabbb")
    yield "nulls", [*"aaabb", None], [*"aab", None, None]
    yield "nothing in common", list("aab"), list("ccd")


def is_value(v):
    return v is not None and not isnan(v)


def values_of(sides):
    """Values and weights of both samples, without what has no place on the line."""
    for side in sides:
        kept = [(v, w) for v, w in zip(*side) if is_value(v) and w > 0]
        yield np.array([v for v, _ in kept]), np.array([w for _, w in kept])


def moments(x, u):
    mean = (u * x).sum() / u.sum()
    return mean, (u * (x - mean) ** 2).sum(), u.sum()


def line_distances(sides):
    (x, u), (y, v) = values_of(sides)
    whole = np.all(u == np.round(u)) and np.all(v == np.round(v))
    if whole:
        xs, ys = np.repeat(x, u.astype(int)), np.repeat(y, v.astype(int))
        if len(xs) > 1 and len(ys) > 1:
            yield "cramer_von_mises", cramervonmises_2samp(xs, ys, method="asymptotic").statistic
    if np.isinf(x).any() or np.isinf(y).any():
        for name in ("wasserstein_distance", "energy_distance", "cohens_d", "variance_ratio"):
            yield name, None
        return
    distance = wasserstein_distance(x, y, u, v)
    yield "wasserstein_distance", distance
    yield "energy_distance", energy_distance(x, y, u, v)
    (mx, sx, wx), (my, sy, wy) = moments(x, u), moments(y, v)
    yield "wasserstein_distance, range", distance / np.ptp(x) if np.ptp(x) > 0 else None
    yield "wasserstein_distance, sd", distance / sqrt(sx / (wx - 1)) if sx > 0 and wx > 1 else None
    yield "cohens_d", (my - mx) / sqrt((sx + sy) / (wx + wy - 2)) if sx + sy > 0 and wx + wy > 2 else None
    yield "variance_ratio", sy / (wy - 1) / (sx / (wx - 1)) if sx > 0 and wx > 1 and wy > 1 else None


def quantile_place(v, edges):
    lowest, inner, highest = edges
    return "below" if v < lowest else "above" if v > highest else int(sum(v > e for e in inner))


def quantile_edges(x, u, n_bins):
    order = np.argsort(x)
    x, share, last = x[order], np.cumsum(u[order]), u.sum()
    inner = sorted({x[np.argmax(share * n_bins >= i * last * (1 - 1e-12))] for i in range(1, n_bins)})
    return x[0], [e for e in inner if e < x[-1]], x[-1]


def place_function(name, method, n_bins, x, u):
    if method == "exact":
        return float
    if method == "quantile":
        edges = quantile_edges(x, u, n_bins)
        return lambda v: quantile_place(v, edges)
    finite = x[np.isfinite(x)]
    if method == "edges":
        edges = np.array(EDGES[name])
    else:
        edges = np.histogram_bin_edges(finite, bins=n_bins if method == "width" else method)
    return lambda v: ("below" if v < edges[0] else "above" if v > edges[-1]
                      else min(int(np.searchsorted(edges, v, side="right")), len(edges) - 1) - 1)


def table(sides, place):
    """Weights of both sides by bin; NULL and NaN are bins."""
    bins = {}
    for i, side in enumerate(sides):
        for v, w in zip(*side):
            if w > 0:
                b = "NULL" if v is None else "NaN" if not isinstance(v, str) and isnan(v) else place(v)
                bins.setdefault(b, [0.0, 0.0])[i] += w
    return bins


def lumped(bins, lump):
    """New values or categories as one."""
    if not lump:
        return bins
    new = [b for b, (r, _) in bins.items() if r == 0 and b not in ("NULL", "NaN")]
    result = {b: w for b, w in bins.items() if b not in new}
    if new:
        result["new"] = [0.0, sum(bins[b][1] for b in new)]
    return result


def psi(r, c):
    return sum((b - a) * log(b / a) for a, b in zip(r, c))


def rules(weights):
    total = weights.sum(axis=0)
    yield "floor", np.maximum(weights / total, FLOOR)
    yield "laplace", (weights + 1) / (total + len(weights))


def bin_distances(bins, lump):
    each = np.array(list(bins.values()))
    r, c = (each / each.sum(axis=0)).T
    yield "jensen_shannon_distance", "", jensenshannon(r, c)
    yield "jensen_shannon_distance, base 2", "", jensenshannon(r, c, 2)
    yield "jensen_shannon_divergence", "", jensenshannon(r, c) ** 2
    yield "hellinger_distance", "", sqrt(((np.sqrt(r) - np.sqrt(c)) ** 2).sum() / 2)
    yield "total_variation_distance", "", abs(r - c).sum() / 2
    yield "l_infinity_distance", "", chebyshev(r, c)
    if np.all(each == np.round(each)) and len(each) > 1:
        yield "cramers_v", "", association(each.T.astype(int), method="cramer", correction=False)
    together = np.array(list(lumped(bins, lump).values()))
    for zero, shares in rules(together):
        yield "kl_divergence", zero, entropy(*shares.T)
        yield "psi", zero, psi(*shares.T)


def number_bins(name, sides):
    (x, u), _ = values_of(sides)
    methods = [("quantile", 10), ("quantile", 4), ("width", 10), ("width", 3), ("exact", 10)]
    if np.all(u == 1):
        methods += [("doane", 10), ("sturges", 10)]
    if name in EDGES:
        methods += [("edges", 10)]
    for method, n_bins in methods:
        bins = table(sides, place_function(name, method, n_bins, x, u))
        for distance, zero, value in bin_distances(bins, method == "exact"):
            yield name, method, n_bins, distance, zero, value


def category_bins(name, *sides):
    bins = table([(s, [1.0] * len(s)) for s in sides], str)
    for distance, zero, value in bin_distances(bins, True):
        yield name, "quantile", 10, distance, zero, value


def literal(x):
    if x is None:
        return "NULL"
    if isinstance(x, (int, str)):
        return repr(x)
    x = float(x)
    return f"'{'-' if x < 0 else ''}Infinity'" if isinf(x) else "'NaN'" if isnan(x) else repr(x)


def values(table_name, columns, rows):
    lines = ",\n".join("\t(" + ", ".join(map(literal, row)) + ")" for row in rows)
    return f"CREATE TEMP TABLE {table_name} ({columns});\nINSERT INTO {table_name} VALUES\n{lines};\n"


def main():
    numbers, categories = list(number_cases()), list(category_cases())
    rows = [(name, side, v, w) for name, *two in numbers for side, s in zip("rc", two) for v, w in zip(*s)]
    labels = [(name, side, v) for name, *two in categories for side, s in zip("rc", two) for v in s]
    line = [(name, *d) for name, *two in numbers for d in line_distances(two)]
    bins = [d for name, *two in numbers for d in number_bins(name, two)]
    bins += [d for case in categories for d in category_bins(*case)]
    edges = [(name, "{" + ",".join(map(repr, e)) + "}") for name, e in EDGES.items()]
    (pathlib.Path(__file__).parent.parent / "data" / "distances.sql").write_text(
        "-- Made by test/oracle/distances.py; do not edit.\n"
        + values("oracle_row", "example text, side text, v float8, w float8", rows)
        + values("oracle_label", "example text, side text, v text", labels)
        + values("oracle_edges", "example text, edges float8[]", edges)
        + values("oracle_line", "example text, distance text, value float8", line)
        + values("oracle_bins", "example text, bins text, n_bins int, distance text, zero text, value float8", bins))


if __name__ == "__main__":
    main()
