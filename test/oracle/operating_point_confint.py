"""Expected values of intervals of operating points, whose threshold the rows decide.

Each threshold by itself, on rows: SciPy's chi-squared statistic of the limited rate, and
statsmodels' Wilson interval of the rate that is sought at what is left of the squared normal
quantile; the least and the largest end of all thresholds that the statistic leaves anything.
The best precision need not be where recall is just enough: it is no worse than at any threshold
that surely finds enough, by a quantile for the largest of these, and no better than the best upper
end of all that may. In the example "dips" it is far below.
The equal error rate: both statistics as functions of the rate, their sum solved by brentq.

Writes test/data/operating_point_confint.sql.
"""

import pathlib

import numpy as np
from scipy.optimize import brentq, minimize_scalar
from scipy.stats import chisquare, norm
from statsmodels.stats.proportion import proportion_confint

rng = np.random.default_rng(20261130)


def case_rows():
    for name, n, prevalence, digits in (("balanced", 60, 0.5, 9), ("rare", 150, 0.1, 9), ("tied", 90, 0.4, 1), ("few", 12, 0.5, 9)):
        y = (rng.random(n) < prevalence).astype(int)
        yield name, y, np.round(1 / (1 + np.exp(-(2.5 * y - 1 + rng.normal(0, 1.5, n)))), digits)
    score = np.arange(1, 121)
    yield "dips", (rng.random(120) < np.where(score > 114, 0.4, np.where(score > 84, 0.85, 0.1))).astype(int), score / 120


def cuts(y, s):
    """(tp, fp, fn, tn) at each threshold, from one that no row reaches."""
    for threshold in (np.inf, *sorted(set(s), reverse=True)):
        above = s >= threshold
        yield tuple(int(x) for x in ((above & (y == 1)).sum(), (above & (y == 0)).sum(), (~above & (y == 1)).sum(), (~above & (y == 0)).sum()))


def square(successes, n, p):
    return 0.0 if n == 0 else chisquare([successes, n - successes], [n * p, n * (1 - p)]).statistic


def above(successes, n, p):
    return square(successes, n, p) if successes > n * p else 0.0


def below(successes, n, p):
    return square(successes, n, p) if successes < n * p else 0.0


def left(successes, n, z, used):
    """Wilson's at a level that is what remains of z."""
    if n == 0:
        return 0.0, 1.0
    return proportion_confint(successes, n, alpha=2 * norm.sf(np.sqrt(max(z * z - used, 0.0))), method="wilson")


def rate_of_share(ends, limit):
    """The odds that the sought rate is lost are those of the share times 1 + the odds that the limited one is."""
    odds = [(1 / limit) * (1 - s) / s if s > 0 else np.inf for s in ends]
    return [1 / (1 + o) for o in odds]


def sensitivity(at, limit, z):
    allowed = [max(above(fp, fp + tn, limit), below(at[i + 1][1], fp + tn, limit) if i + 1 < len(at) else 0.0) for i, (tp, fp, fn, tn) in enumerate(at)]
    return max(tp / (tp + fn) for tp, fp, fn, tn in at if fp <= limit * (fp + tn)), [left(c[0], c[0] + c[2], z, q) for c, q in zip(at, allowed) if q <= z * z]


def specificity(at, limit, z):
    """That of the mirror image: scores turned, and the classes."""
    mirrored = [(tn, fn, fp, tp) for tp, fp, fn, tn in reversed(at)]
    value, found = sensitivity(mirrored, 1 - limit, z)
    return value, found


def recall(at, limit, z):
    value = max((tp / (tp + fn) for tp, fp, fn, tn in at if tp + fp > 0 and tp / (tp + fp) >= limit), default=None)
    found = []
    for i, (tp, fp, fn, _) in enumerate(at):
        q = max([below(tp, tp + fp, limit)] + [above(c[0], c[0] + c[1], limit) for c in at[i + 1:]])
        if q == 0:
            found.append(left(tp, tp + fn, z, q))
        elif q <= z * z:
            found.append(rate_of_share(left(tp + fp, tp + fp + fn, z, q), limit))
    return value, found


def largest_quantile(z, times):
    """For the largest deviation of the first rows, while their number grows by a factor."""
    def excess(square):
        return z * z + 2 * np.log(1 + np.log(times) * square / 2) - square

    return np.sqrt(brentq(excess, z * z * (1 - 1e-9), 1e4, xtol=1e-15, rtol=1e-15))


def precision(at, limit, z):
    """Below: the worst of where recall may just be enough, or the best of where it surely is; above: the best of where it may be."""
    value = max(tp / (tp + fp) for tp, fp, fn, tn in at if tp + fp > 0 and tp / (tp + fn) >= limit)
    crossing, enough, surely = [], [], []
    for i, (tp, fp, fn, _) in enumerate(at):
        def allowed(q, tp=tp, fp=fp, fn=fn):
            return left(tp, tp + fp, z, q) if q == 0 else rate_of_share(left(tp + fn, tp + fn + fp, z, q), limit)

        if tp + fp == 0:
            continue
        missing = below(tp, tp + fn, limit)
        q = max(missing, above(at[i - 1][0], tp + fn, limit))
        if missing <= z * z:
            enough.append(allowed(missing)[1])
        if q <= z * z:
            crossing.append(allowed(q)[0])
        if above(tp, tp + fn, limit) > z * z:
            surely.append((tp, tp + fp))
    lower = min(crossing, default=0.0)
    if surely:
        b = largest_quantile(z, sum(at[-1][:2]) / surely[0][1])
        lower = max(lower, *(left(tp, n, b, 0.0)[0] for tp, n in surely))
    return value, [(lower, max(enough))]


def equal_error(at, z):
    found, crossing = [], None
    for i, (tp, fp, fn, tn) in enumerate(at):
        def excess(e, tp=tp, fp=fp, fn=fn, tn=tn):
            return square(fp, fp + tn, e) + square(fn, tp + fn, e) - z * z

        best = minimize_scalar(excess, bounds=(1e-9, 1 - 1e-9), method="bounded", options={"xatol": 1e-12}).x
        if excess(best) <= 0:
            lower = 0.0 if fp + fn == 0 else brentq(excess, 1e-12, best, xtol=1e-16, rtol=1e-15)
            upper = brentq(excess, best, 1 - 1e-12, xtol=1e-16, rtol=1e-15)
            found.append((lower, upper))
        if crossing is None and fp / (fp + tn) >= fn / (tp + fn):
            crossing = i
    for i in (crossing, crossing - 1):
        tp, fp, fn, tn = at[i]
        rates = [(fp, fp + tn), (fn, tp + fn)]
        mean = sum(k / n for k, n in rates) / 2
        reach = [0.5 * np.sqrt(sum((left(k, n, z, 0.0)[side] - k / n) ** 2 for k, n in rates)) for side in (0, 1)]
        found.append((mean - reach[0], mean + reach[1]))
    gap = [(abs(fp / (fp + tn) - fn / (tp + fn)), (fp / (fp + tn) + fn / (tp + fn)) / 2) for tp, fp, fn, tn in at]
    return min(gap)[1], found


def precision_of_first(y, s, k, z):
    """Rows that tie have their mean label each, and a row a part of which is among the first counts as that part."""
    mean = {t: y[s == t].mean() for t in set(s)}
    labels = np.array([mean[t] for t in sorted(s, reverse=True)])
    n = len(y)

    def found_among(rows):
        whole = int(np.floor(rows))
        return labels[:whole].sum() + (labels[whole] * (rows - whole) if whole < n else 0.0)

    found = []
    for step in range(-32, 33):
        rows = min(n, k + z * step / 32 * np.sqrt(k * (1 - k / n)))
        if rows > 0:
            found.append(left(found_among(rows), rows, z, (z * step / 32) ** 2))
    return found_among(k) / k, found


def number(x):
    return "NULL" if x is None else repr(float(x))


rows, points = [], []
for case, y, s in case_rows():
    rows += [f"('{case}', {t}, {number(p)})" for t, p in zip(y, s)]
    at = list(cuts(y, s))
    for level in (0.8, 0.95):
        z = norm.isf((1 - level) / 2)
        asked = [("equal_error_rate", None, equal_error(at, z))]
        for limit in (0.1, 0.35, 0.8):
            asked += [("recall_at_precision", limit, recall(at, limit, z)), ("precision_at_recall", limit, precision(at, limit, z)), ("tpr_at_fpr", limit, sensitivity(at, limit, z)),
                      ("sensitivity_at_specificity", limit, sensitivity(at, 1 - limit, z)), ("specificity_at_sensitivity", limit, specificity(at, limit, z))]
        asked += [("precision_at_k", k, precision_of_first(y, s, k, z)) for k in (1, 5, 12)]
        for metric, limit, (value, found) in asked:
            ends = (None, None) if value is None else (min(value, *(e[0] for e in found)), max(value, *(e[1] for e in found)))
            points.append(f"('{case}', '{metric}', {number(limit)}, {number(level)}, {number(value)}, {number(ends[0])}, {number(ends[1])})")

out = pathlib.Path(__file__).parent.parent / "data" / "operating_point_confint.sql"
out.write_text("-- Made by test/oracle/operating_point_confint.py; do not edit.\n"
               "CREATE TEMP TABLE oracle_row (example text, y int, s float8);\nINSERT INTO oracle_row VALUES\n\t" + ",\n\t".join(rows) + ";\n"
               "CREATE TEMP TABLE oracle_point (example text, metric text, limit_value float8, level float8, value float8, lower float8, upper float8);\nINSERT INTO oracle_point VALUES\n\t" + ",\n\t".join(points) + ";\n")
