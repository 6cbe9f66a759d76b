"""Expected values of intervals that keep their word where others do not.

Areas under ROC curves: the quadratic equation of Newcombe's method 5, solved by SciPy's
brentq, around scikit-learn's area.  Kolmogorov and Smirnov's distance: SciPy's, and the
convolution of two of Massart's tails, by SciPy's quad, solved by brentq.  Expected
calibration error: over scikit-learn's calibration_curve, and row by row.

Writes test/data/conservative.sql.
"""

import pathlib

import numpy as np
from scipy.integrate import quad
from scipy.optimize import brentq
from scipy.stats import ks_2samp, norm
from sklearn.calibration import calibration_curve
from sklearn.metrics import roc_auc_score

rng = np.random.default_rng(20261130)


def case_rows():
    for name, n, prevalence, gain in (("balanced", 150, 0.5, 1.0), ("rare", 400, 0.04, 1.5), ("few", 25, 0.4, 0.8), ("worse than chance", 90, 0.3, -0.8), ("apart", 40, 0.3, 40.0), ("wrong way round", 40, 0.6, -40.0)):
        y = (rng.random(n) < prevalence).astype(int)
        s = 1 / (1 + np.exp(-(gain * (2 * y - 1) + rng.normal(0, 1.5, n)).clip(-30, 30)))
        yield name, y, s
        if name == "balanced":
            yield "tied", y, np.round(s, 1)


def newcombe(area, m, n, level):
    z, others = norm.isf((1 - level) / 2), (m + n) / 2 - 1

    def excess(x):
        return (area - x) ** 2 - z * z * x * (1 - x) * (1 + others * (1 - x) / (2 - x) + others * x / (1 + x)) / (m * n)

    # an end that is the bound itself solves it too, and an area of 0 or 1
    return [bound if area == bound else brentq(excess, area + (bound - area) * 1e-9, bound - (bound - area) * 1e-12, xtol=1e-17, rtol=1e-14) for bound in (0.0, 1.0)]


def massart(m, n, level):
    def tail(x, size):
        return min(1.0, 2 * np.exp(-2 * size * max(x, 0) ** 2))

    least = [np.sqrt(np.log(2) / (2 * size)) for size in (m, n)]

    def excess(margin):
        inner = quad(lambda x: 8 * m * x * np.exp(-2 * m * x * x) * tail(margin - x, n), least[0], margin - least[1], epsabs=1e-16, epsrel=1e-13, limit=500)[0]
        return tail(margin - least[1], m) + inner - (1 - level)

    return brentq(excess, sum(least) * (1 + 1e-12), 5.0, xtol=1e-15, rtol=1e-14)


def off_by_bins(y, s, strategy, level):
    """Row by row; the edges of bins are NumPy's, as scikit-learn's are."""
    edges = np.linspace(0, 1, 11) if strategy == "uniform" else np.percentile(s, np.linspace(0, 100, 11))
    of = np.searchsorted(edges[1:-1], s)
    of_true, of_pred = calibration_curve(y, s, n_bins=10, strategy=strategy)
    error, spread, variance = 0.0, 0.0, 0.0
    for k, b in enumerate(np.unique(of)):
        inside = of == b
        assert np.isclose(y[inside].mean(), of_true[k]) and np.isclose(s[inside].mean(), of_pred[k])
        error += inside.mean() * abs(of_true[k] - of_pred[k])
        of_bin = max((inside * (y - s) ** 2).mean(), (inside * s * (1 - s)).mean()) / len(y)
        spread, variance = spread + np.sqrt(of_bin), variance + of_bin
    margin = np.sqrt(2 / np.pi) * spread + norm.isf(1 - level) * np.sqrt((1 - 2 / np.pi) * variance)
    return error, max(0.0, error - margin), min(1.0, error + margin)


def number(x):
    return repr(float(x))


def values(table, columns, rows):
    lines = ",\n".join("\t(" + ", ".join(row) + ")" for row in rows)
    return f"CREATE TEMP TABLE {table} ({columns});\nINSERT INTO {table} VALUES\n{lines};\n"


def quoted(text):
    return "'" + text + "'"


cases = list(case_rows())
rows = [(quoted(c), str(t), number(p)) for c, y, s in cases for t, p in zip(y, s)]
found = []
for c, y, s in cases:
    n = [(y == k).sum() for k in (0, 1)]
    area, distance = roc_auc_score(y, s), ks_2samp(s[y == 0], s[y == 1]).statistic
    for level in (0.8, 0.95, 0.999):
        found.append((quoted(c), quoted("area"), number(level), number(area), *(number(v) for v in newcombe(area, *n, level))))
        margin = massart(*n, level)
        found.append((quoted(c), quoted("distance"), number(level), number(distance), number(max(0.0, distance - margin)), number(min(1.0, distance + margin))))
        for strategy in ("uniform", "quantile"):
            found.append((quoted(c), quoted(strategy), number(level), *(number(v) for v in off_by_bins(y, s, strategy, level))))

out = pathlib.Path(__file__).parent.parent / "data" / "conservative.sql"
out.write_text(
    "-- Made by test/oracle/conservative.py; do not edit.\n"
    + values("oracle_row", "example text, y int, s float8", rows)
    + values("oracle_interval", "example text, of text, level float8, value float8, lower float8, upper float8", found)
)
