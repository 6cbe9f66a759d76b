"""Expected values of what asks whether scores are probabilities.

Curves: scikit-learn's calibration_curve.  Hosmer and Lemeshow: statsmodels'
test_chisquare_binning where groups are of equal size.  Recalibration:
statsmodels' GLM, which must agree with Newton's method in 40 digits; that is
written, as statsmodels stops at 1e-8.  Spiegelhalter: the sums of the paper, and
SciPy's normal law.  Intervals: statsmodels' proportion_confint.

Writes test/data/calibration.sql.
"""

import pathlib
import warnings

import mpmath
import numpy as np
import statsmodels.api as sm
from scipy.stats import norm
from sklearn.calibration import calibration_curve
from sklearn.metrics import brier_score_loss
from statsmodels.stats.diagnostic_gen import test_chisquare_binning
from statsmodels.stats.proportion import proportion_confint

mpmath.mp.dps = 40
rng = np.random.default_rng(20261124)
EPSILON = np.finfo(float).eps


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def case_rows():
    n = 400
    p = sigmoid(rng.normal(-0.5, 1.3, n))
    y = (rng.random(n) < p).astype(int)
    ones = np.ones(n)
    yield "calibrated", y, p, ones
    yield "too extreme", y, sigmoid(2.5 * np.log(p / (1 - p)) + 0.4), ones
    yield "too timid", y, sigmoid(0.4 * np.log(p / (1 - p))), ones
    yield "tenths", y, np.round(p, 1), ones
    yield "rare", (rng.random(n) < 0.1 * p).astype(int), p, ones
    yield "whole weights", y, np.round(p, 2), rng.integers(1, 4, n).astype(float)
    yield "certain", y, np.where(rng.random(n) < 0.1, y, p), ones


def curves(y, s):
    for n_bins in (1, 5, 10, 37):
        for strategy in ("uniform", "quantile"):
            true, pred = calibration_curve(y, s, n_bins=n_bins, strategy=strategy)
            for i, (t, p) in enumerate(zip(true, pred), 1):
                yield n_bins, strategy, i, t, p


def bins(s, n_bins, strategy):
    """scikit-learn's bins, to count the rows of each."""
    edges = np.linspace(0, 1, n_bins + 1) if strategy == "uniform" else np.percentile(s, np.linspace(0, 1, n_bins + 1) * 100)
    return np.searchsorted(edges[1:-1], s)


def errors(y, s, n_bins, strategy):
    true, pred = calibration_curve(y, s, n_bins=n_bins, strategy=strategy)
    of = bins(s, n_bins, strategy)
    count = np.bincount(of)
    count = count[count > 0]
    share = count / len(y)
    yield "expected_calibration_error", np.sum(share * np.abs(true - pred))
    yield "maximum_calibration_error", np.max(np.abs(true - pred))
    yield "root_mean_square_calibration_error", np.sqrt(np.sum(share * (true - pred) ** 2))
    yield "reliability", np.sum(share * (true - pred) ** 2)
    yield "resolution", np.sum(share * (true - y.mean()) ** 2)
    yield "uncertainty", y.mean() * (1 - y.mean())
    within = [(y[of == b], s[of == b]) for b in np.unique(of)]
    yield "within_bin_variance", sum(len(a) * np.var(b) for a, b in within) / len(y)
    yield "within_bin_covariance", 2 * sum(np.sum((a - a.mean()) * (b - b.mean())) for a, b in within) / len(y)
    yield "brier_score_loss", brier_score_loss(y, s)


def intervals(y, s):
    of = bins(s, 5, "uniform")
    for i, b in enumerate(np.unique(of), 1):
        for level in (0.5, 0.95, 0.999):
            lower, upper = proportion_confint(y[of == b].sum(), np.sum(of == b), alpha=1 - level, method="wilson")
            yield i, level, max(lower, 0.0), min(upper, 1.0)


def spiegelhalter(y, s, w):
    """By Kahan-summed doubles; z and its p-value."""
    z = mpmath.fsum(w * (y - s) * (1 - 2 * s)) / mpmath.sqrt(mpmath.fsum(w ** 2 * (1 - 2 * s) ** 2 * s * (1 - s)))
    return float(z), float(2 * norm.sf(abs(float(z))))


def hosmer_lemeshow(y, s):
    counts, expected = np.column_stack([1 - y, y]), np.column_stack([1 - s, s])
    result = test_chisquare_binning(counts, expected, sort_var=s, bins=10, df=8)
    return result.statistic, result.pvalue


def exact_fit(y, x, w, free_slope):
    """Newton in 40 digits; (intercept, slope), and their variances for rows that count as one."""
    a, b = mpmath.mpf(0), mpmath.mpf(1)
    x = [mpmath.mpf(float(v)) for v in x]
    for _ in range(60):
        mu = [1 / (1 + mpmath.exp(-(a + b * v))) for v in x]
        g = [mpmath.fsum(k * (t - m) for k, t, m in zip(w, y, mu)), mpmath.fsum(k * (t - m) * v for k, t, m, v in zip(w, y, mu, x))]
        h = [mpmath.fsum(k * m * (1 - m) * v ** e for k, m, v in zip(w, mu, x)) for e in range(3)]
        if not free_slope:
            step = [g[0] / h[0], 0]
        else:
            d = h[0] * h[2] - h[1] ** 2
            step = [(h[2] * g[0] - h[1] * g[1]) / d, (h[0] * g[1] - h[1] * g[0]) / d]
        a, b = a + step[0], b + step[1]
        if abs(step[0]) + abs(step[1]) < mpmath.mpf("1e-35"):
            variance = (1 / h[0], 0) if not free_slope else (h[2] / d, h[0] / d)
            return (a, b), variance
    raise AssertionError("no convergence")


def recalibrations(y, s, w):
    p = np.clip(s, EPSILON, 1 - EPSILON)
    x = np.array([float(mpmath.log(mpmath.mpf(float(v))) - mpmath.log1p(-mpmath.mpf(float(v)))) for v in p])
    w = [int(v) for v in w]
    n_eff = sum(w) ** 2 / sum(v * v for v in w)
    for free_slope in (False, True):
        fit, variance = exact_fit([int(v) for v in y], x, w, free_slope)
        design = sm.add_constant(x) if free_slope else np.ones((len(x), 1))
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            glm = sm.GLM(y, design, family=sm.families.Binomial(), offset=None if free_slope else x, freq_weights=np.array(w)).fit(tol=1e-12)
        assert abs(glm.params[0] - float(fit[0])) < 1e-6, (glm.params, fit)
        assert abs(glm.bse[0] ** 2 / float(variance[0]) - 1) < 1e-5
        if free_slope:
            assert abs(glm.params[1] - float(fit[1])) < 1e-6 and abs(glm.bse[1] ** 2 / float(variance[1]) - 1) < 1e-5
        for name, value, var in zip(("intercept", "slope"), fit, variance):
            if name == "intercept" or free_slope:
                half = norm.isf(0.05) * mpmath.sqrt(var * sum(w) / n_eff)
                yield name, free_slope, float(value), float(value - half), float(value + half)


def number(x):
    return "NULL" if np.isnan(x) else repr(float(x))


def values(table, columns, rows):
    lines = ",\n".join("\t(" + ", ".join(row) + ")" for row in rows)
    return f"CREATE TEMP TABLE {table} ({columns});\nINSERT INTO {table} VALUES\n{lines};\n"


def quoted(text):
    return "'" + text + "'"


cases = list(case_rows())
plain = [c for c in cases if c[0] != "whole weights"]
rows = [(quoted(c), str(a), number(b), number(k)) for c, y, s, w in cases for a, b, k in zip(y, s, w)]
curve = [(quoted(c), str(n), quoted(g), str(i), number(t), number(p)) for c, y, s, w in plain for n, g, i, t, p in curves(y, s)]
part = [(quoted(c), str(n), quoted(g), quoted(m), number(v)) for c, y, s, w in plain for n in (1, 10, 37) for g in ("uniform", "quantile") for m, v in errors(y, s, n, g)]
interval = [(quoted(c), str(i), number(q), number(a), number(b)) for c, y, s, w in plain for i, q, a, b in intervals(y, s)]
z = [(quoted(c), *(number(v) for v in spiegelhalter(y, s, w))) for c, y, s, w in cases]
hl = [(quoted(c), *(number(v) for v in hosmer_lemeshow(y, s))) for c, y, s, w in plain if c not in ("tenths", "certain")]
fits = [(quoted(c), quoted(name), str(free).lower(), number(v), number(a), number(b)) for c, y, s, w in cases for name, free, v, a, b in recalibrations(y, s, w)]

out = pathlib.Path(__file__).parent.parent / "data" / "calibration.sql"
out.write_text(
    "-- Made by test/oracle/calibration.py; do not edit.\n"
    + values("oracle_row", "example text, y int, s float8, w float8", rows)
    + values("oracle_curve", "example text, n_bins int, strategy text, i int, prob_true float8, prob_pred float8", curve)
    + values("oracle_part", "example text, n_bins int, strategy text, part text, value float8", part)
    + values("oracle_interval", "example text, i int, level float8, lower float8, upper float8", interval)
    + values("oracle_spiegelhalter", "example text, statistic float8, pvalue float8", z)
    + values("oracle_hosmer_lemeshow", "example text, statistic float8, pvalue float8", hl)
    + values("oracle_fit", "example text, coefficient text, free_slope boolean, value float8, lower float8, upper float8", fits)
)
