"""Expected values of intervals of metrics that are no plain proportions, and of tests with a design effect.

What is made of proportions: statsmodels' ends, F1's mapped and sums' added as squares.
Matthews' correlation and average precision: the delta method, by derivatives along the
imaginary axis (which have no rounding of differences) of formulas over cells and rows.
Cohen's kappa so too, with statsmodels' variance.  Mean losses: Hall's cubic, solved by SciPy's
brentq.  Mean costs and F-beta: the statistic at the law that Lagrange's multiplier gives, both solved by brentq.  Ratios of
losses: derivatives along the imaginary axis of their logarithm.  The corrected bootstrap: SciPy's own
function, on expanded rows, of resamples that are given.  With a design effect: statsmodels'
mcnemar and SciPy's ttest_rel of each row once; the test is of each one three times.

Writes test/data/intervals.sql.
"""

import pathlib

import numpy as np
from scipy.optimize import brentq
from scipy.stats import norm, skew, t as student, ttest_rel
from scipy.stats._resampling import _bca_interval
from sklearn.metrics import average_precision_score, cohen_kappa_score, d2_log_loss_score, f1_score, fbeta_score, matthews_corrcoef
from statsmodels.stats.contingency_tables import mcnemar
from statsmodels.stats.inter_rater import cohens_kappa
from statsmodels.stats.proportion import proportion_confint

rng = np.random.default_rng(20261129)


def case_rows():
    """Labels, two scores; both models know something."""
    for name, n, prevalence in (("balanced", 120, 0.5), ("rare", 300, 0.06), ("few", 20, 0.4)):
        y = (rng.random(n) < prevalence).astype(int)
        a = 1 / (1 + np.exp(-(2 * y - 1 + rng.normal(0, 1.5, n))))
        b = np.clip(a + rng.normal(0.02, 0.1, n), 0.01, 0.99)
        yield name, y, a, b
        if name == "balanced":
            yield "tied", y, np.round(a, 1).clip(0.05, 0.95), np.round(b, 1).clip(0.05, 0.95)


def losses(y, s):
    p = np.where(y == 1, s, 1 - s)
    eps = np.finfo(float).eps  # as scikit-learn's log_loss
    return -np.log(np.clip(p, eps, 1 - eps)), (1 - p) ** 2


def made_of_proportions(tn, fp, fn, tp, level):
    """What statsmodels' Wilson intervals come to."""
    def ends(k, n):
        return proportion_confint(k, n, alpha=1 - level, method="wilson")

    def summed(scale, *parts):
        value = scale * sum(k / n for k, n in parts)
        below = np.sqrt(sum((k / n - ends(k, n)[0]) ** 2 for k, n in parts))
        above = np.sqrt(sum((ends(k, n)[1] - k / n) ** 2 for k, n in parts))
        return value, value - scale * below, value + scale * above

    recall, specificity, precision, npv = (tp, tp + fn), (tn, tn + fp), (tp, tp + fp), (tn, tn + fn)
    n = tn + fp + fn + tp
    for name, k, m in (("zero_one_loss", fp + fn, n), ("prevalence", tp + fn, n), ("selection_rate", tp + fp, n), ("negative_predictive_value", *npv),
                       ("false_positive_rate", fp, tn + fp), ("false_negative_rate", fn, tp + fn), ("false_discovery_rate", fp, tp + fp),
                       ("false_omission_rate", fn, tn + fn), ("jaccard_score", tp, tp + fp + fn)):
        yield name, m, (k / m, *ends(k, m))
    lower, upper = ends(tp, tp + fp + fn)
    yield "f1_score", tp + fp + fn, (2 * tp / (2 * tp + fp + fn), 2 * lower / (1 + lower), 2 * upper / (1 + upper))
    yield "balanced_accuracy_score", n, summed(0.5, recall, specificity)
    for name, parts in (("informedness", (recall, specificity)), ("markedness", (precision, npv))):
        yield name, n, tuple(end - 1 for end in summed(1.0, *parts))


def derivatives(function, weights):
    """Of an analytic function by each weight, relative to all."""
    total, step = weights.sum(), 1e-30
    return np.array([function(weights + 1j * step * unit).imag / step * total for unit in np.eye(len(weights))])


def correlation_of_labels(cells):
    """Gorodkin's, of a square matrix as a row of cells."""
    matrix = cells.reshape(int(np.sqrt(len(cells))), -1)
    s, c, t, p = matrix.sum(), np.trace(matrix), matrix.sum(axis=1), matrix.sum(axis=0)
    return (c * s - t @ p) / np.sqrt((s * s - p @ p) * (s * s - t @ t))


def on_fishers_z(cells, level):
    value = correlation_of_labels(cells)
    variance = (cells / cells.sum() * derivatives(correlation_of_labels, cells) ** 2).sum() / cells.sum()
    half = norm.isf((1 - level) / 2) * np.sqrt(variance) / (1 - value ** 2)
    return value, np.tanh(np.arctanh(value) - half), np.tanh(np.arctanh(value) + half)


def kappa_on_fishers_z(cells, weights, labels, level):
    """Of the rows with these labels, in this order; degrees of freedom from the fourth power of what a row moves."""
    k = int(np.sqrt(len(cells)))
    table = np.array(cells, dtype=float).reshape(k, k)
    if labels is not None:
        table = np.array([[table[i, j] if i < k and j < k else 0.0 for j in labels] for i in labels])
    shape, size = table.shape, table.sum()
    apart = np.abs(np.subtract.outer(np.arange(shape[0]), np.arange(shape[0]))) ** {"none": 0, "linear": 1, "quadratic": 2}[weights] * (1 - np.eye(shape[0]))

    def kappa(flat):
        matrix = flat.reshape(shape) / flat.sum()
        return 1 - (matrix * apart).sum() / (matrix.sum(axis=1) @ apart @ matrix.sum(axis=0))

    moved, share = derivatives(kappa, table.ravel()), table.ravel() / size
    value, variance = kappa(table.ravel()), (share * moved ** 2).sum() / size
    reference = cohens_kappa(table, weights=apart)
    assert abs(value - reference.kappa) < 1e-12 and abs(variance - reference.var_kappa) < 1e-12
    freedom = 2 * size / ((share * moved ** 4).sum() / (share * moved ** 2).sum() ** 2 - 1)
    half = student.isf((1 - level) / 2, freedom) * np.sqrt(variance) / (1 - value ** 2)
    return int(size), value, np.tanh(np.arctanh(value) - half), np.tanh(np.arctanh(value) + half)


def likeliest(costs, share, true_mean):
    """The law with this mean that makes the rows likeliest, which are known to be 1 / (1 + multiplier * distance)."""
    distance = costs - true_mean
    low, high = -1 / distance.max(), -1 / distance.min()
    slope = lambda m: (share * distance / (1 + m * distance)).sum()
    ends = [low + (high - low) * 1e-15, high - (high - low) * 1e-15]
    if slope(ends[0]) > 0 > slope(ends[1]):
        return share / (1 + brentq(slope, *ends, xtol=1e-18, rtol=1e-15) * distance)
    edge = costs.argmax() if slope(ends[0]) <= 0 else costs.argmin()  # where there is no row
    assert share[edge] == 0
    law = share * (costs[edge] - true_mean) / (costs[edge] - np.where(share > 0, costs, true_mean))
    law[edge] = 1 - law.sum()
    return law


def score_of_fbeta(tn, fp, fn, tp, beta, level):
    """Where the score test of the contrast (1 + beta^2)(1 - c) TP - c (beta^2 FN + FP) = 0 is off by so much, solved in c."""
    times = np.array([tp, fn, fp], dtype=float)
    share, n, z = times / times.sum(), times.sum(), norm.isf((1 - level) / 2)
    value = (1 + beta ** 2) * tp / ((1 + beta ** 2) * tp + beta ** 2 * fn + fp)
    y, p = np.repeat([0, 0, 1, 1], (tn, fp, fn, tp)), np.repeat([0, 1, 0, 1], (tn, fp, fn, tp))
    assert abs(value - fbeta_score(y, p, beta=beta, zero_division=0)) < 1e-12

    def excess(c):
        worth = np.array([(1 + beta ** 2) * (1 - c), -c * beta ** 2, -c])
        law = likeliest(worth, share, 0.0)
        assert abs(law.sum() - 1) < 1e-9 and abs(law @ worth) < 1e-9
        return (share @ worth) ** 2 - z * z * (law @ worth ** 2) / n

    def end(bound):
        if value == bound:
            return value
        return brentq(excess, value + (bound - value) * 1e-9, bound - (bound - value) * 1e-9, xtol=1e-16, rtol=1e-14)

    lower, upper = end(0.0), end(1.0)
    if beta == 1:
        wilson = np.array(proportion_confint(tp, tp + fp + fn, alpha=1 - level, method="wilson"))
        assert np.allclose((lower, upper), 2 * wilson / (1 + wilson), rtol=0, atol=1e-12)
    return int(n), value, lower, upper


def on_log_ratio(y, s, kind, level):
    """Of a mean loss to that of the prevalence, both of weighted rows; degrees of freedom from what each row moves."""
    loss = losses(y, s)[kind]

    def logarithm(weights):
        p = (weights * y).sum() / weights.sum()
        of_prevalence = -p * np.log(p) - (1 - p) * np.log(1 - p) if kind == 0 else p * (1 - p)
        return np.log((weights * loss).sum() / weights.sum() / of_prevalence)

    n, log_ratio = len(y), logarithm(np.ones(len(y)))
    moved = derivatives(logarithm, np.ones(n))
    freedom = 2 * n / ((moved ** 4).mean() / (moved ** 2).mean() ** 2 - 1)
    half = student.isf((1 - level) / 2, freedom) * np.sqrt((moved ** 2).mean() / (n - 1))
    ratio = np.exp([log_ratio, log_ratio - half, log_ratio + half])
    if kind == 0:
        assert abs(1 - ratio[0] - d2_log_loss_score(y, s)) < 1e-12
        yield "normalized_cross_entropy_confint", ratio
    yield "d2_brier_confint" if kind else "d2_log_loss_confint", 1 - ratio[[0, 2, 1]]


def score_of_costs(times, costs, level):
    """Of rows that cost so much each, and costs of which there may be no row."""
    costs, share = np.array(costs, dtype=float), np.array(times) / sum(times)
    n, mean, z = sum(times), np.array(times) @ np.array(costs) / sum(times), norm.isf((1 - level) / 2)

    def excess(true_mean):
        law = likeliest(costs, share, true_mean)
        assert abs(law.sum() - 1) < 1e-9 and abs(law @ costs - true_mean) < 1e-9 * np.ptp(costs)
        return (mean - true_mean) ** 2 - z * z * (law @ (costs - true_mean) ** 2) / n

    def end(bound):
        if mean == bound:
            return mean
        return brentq(excess, mean + (bound - mean) * 1e-9, bound - (bound - mean) * 1e-9, xtol=1e-16, rtol=1e-14)

    lower, upper = end(costs.min()), end(costs.max())
    if len(costs) == 2:
        wilson = proportion_confint(times[1], n, alpha=1 - level, method="wilson")
        assert np.allclose((np.array([lower, upper]) - costs[0]) / (costs[1] - costs[0]), wilson, rtol=0, atol=1e-12)
    return mean, lower, upper


def on_log_odds(y, s, level):
    """Of average precision."""
    at_or_above = s[None, :] >= s[:, None]

    def precision(weights):
        return (weights * y * (at_or_above @ (weights * y)) / (at_or_above @ weights)).sum() / (weights * y).sum()

    value, n = precision(np.ones(len(y))), len(y)
    assert abs(value - average_precision_score(y, s)) < 1e-12
    moved = derivatives(precision, np.ones(n)) / n
    of_class, certain = [], []
    for c in (0, 1):
        square, rows = moved[y == c] ** 2, (y == c).sum()
        of_class.append(square.sum() * rows / (rows - 1))
        certain.append(2 * rows / ((square ** 2).mean() / square.mean() ** 2 - 1))  # degrees of freedom of a mean square
    variance = sum(of_class)
    freedom = variance ** 2 / sum(v ** 2 / f for v, f in zip(of_class, certain))
    half = student.isf((1 - level) / 2, freedom) * np.sqrt(variance) / (value * (1 - value))
    logit = np.log(value / (1 - value))
    return value, 1 / (1 + np.exp(half - logit)), 1 / (1 + np.exp(-half - logit))


def halls_mean(loss, level):
    n, mean = len(loss), loss.mean()
    error, a, z = loss.std(ddof=1) / np.sqrt(n), skew(loss) / np.sqrt(n), norm.isf((1 - level) / 2)

    def cubic(true_mean):
        t = (mean - true_mean) / error
        return t + a * t ** 2 / 3 + a ** 2 * t ** 3 / 27 + a / 6

    lower, upper = (brentq(lambda m, x=x: cubic(m) - x, mean - 50 * error, mean + 50 * error, xtol=1e-16, rtol=1e-15) for x in (z, -z))
    return mean, lower, upper


def corrected_percentiles(y, p, metric, level):
    """SciPy's, of 199 resamples: these, the acceleration and the ends."""
    def of_rows(row, axis=-1):
        return np.apply_along_axis(lambda i: metric(y[i], p[i]), axis, row)

    n = len(y)
    drawn = np.sort([metric(y[i], p[i]) for i in rng.integers(0, n, (199, n))])
    low, high, acceleration = _bca_interval((np.arange(n),), of_rows, axis=-1, alpha=(1 - level) / 2, theta_hat_b=drawn, batch=n, xp=np)
    return metric(y, p), drawn, acceleration, np.percentile(drawn, 100 * low), np.percentile(drawn, 100 * high)


def number(x):
    return repr(float(x))


def values(table, columns, rows):
    lines = ",\n".join("\t(" + ", ".join(row) + ")" for row in rows)
    return f"CREATE TEMP TABLE {table} ({columns});\nINSERT INTO {table} VALUES\n{lines};\n"


def quoted(text):
    return "'" + text + "'"


cases = list(case_rows())
rows = [(quoted(c), str(t), number(p), number(q)) for c, y, a, b in cases for t, p, q in zip(y, a, b)]
matrices = {"even": (50, 7, 11, 32), "rare": (880, 60, 12, 48), "few": (5, 3, 2, 4), "three": (31, 4, 5, 7, 22, 3, 2, 6, 40)}
cells = [(quoted(name), str(i), str(j), str(m[i * k + j])) for name, m in matrices.items() for k in (int(np.sqrt(len(m))),) for i in range(k) for j in range(k)]
made = [(quoted(name), quoted(metric), number(level), str(n), *(number(v) for v in found))
        for name in ("even", "rare", "few") for level in (0.8, 0.95) for metric, n, found in made_of_proportions(*matrices[name], level)]
correlations = [(quoted(name), number(level), *(number(v) for v in on_fishers_z(np.array(m, dtype=float), level))) for name, m in matrices.items() for level in (0.8, 0.95)]
agreements = []
for name, m in matrices.items():
    for weights in ("none", "linear", "quadratic"):
        for labels in (None, (2, 0, 1), (3, 1, 0)) if name == "three" else (None,):
            n, *found = kappa_on_fishers_z(m, weights, labels, 0.9)
            agreements.append((quoted(name), quoted(weights), "NULL" if labels is None else quoted("{" + ",".join(str(i) for i in labels) + "}"), "0.9", str(n), *(number(v) for v in found)))
# all found but one or none, wrong ones dear or cheap; of three classes each pair its own price
costs = []
for name, times in (*((n, matrices[n]) for n in ("even", "rare", "few", "three")), ("found", (88, 3, 0, 9)), ("right", (90, 0, 0, 10)), ("wrong", (0, 40, 5, 0))):
    k = int(np.sqrt(len(times)))
    for kind, price in (("same", lambda i, j: float(i != j)), ("dear", lambda i, j: 0.0 if i == j else 20.0 if i > j else 1.0), ("worth", lambda i, j: 0.25 * i - 3.0 * i * j - 7.5 * j)):
        price_of = {(i, j): price(i, j) for i in range(k) for j in range(k)}
        together = {}
        for (pair, cost), count in zip(price_of.items(), times):
            together[cost] = together.get(cost, 0) + count
        object_of = "{" + ", ".join(f'"{i}": {{' + ", ".join(f'"{j}": {price_of[i, j]}' for j in range(k)) + "}" for i in range(k)) + "}"
        for level in (0.8, 0.95):
            costs.append((quoted(name), "'{" + ",".join(str(t) for t in times) + "}'", quoted(object_of), number(level),
                          *(number(v) for v in score_of_costs([together[c] for c in together], list(together), level))))
scores = []
for c, y, a, _ in cases:
    for level in (0.8, 0.95):
        scores.append((quoted(c), quoted("average_precision_confint"), number(level), *(number(v) for v in on_log_odds(y, a, level))))
        for name, loss in zip(("log_loss_confint", "brier_score_confint"), losses(y, a)):
            scores.append((quoted(c), quoted(name), number(level), *(number(v) for v in halls_mean(loss, level))))
        for kind in (0, 1):
            for name, found in on_log_ratio(y, a, kind, level):
                scores.append((quoted(c), quoted(name), number(level), *(number(v) for v in found)))
fbetas = [(quoted(name), "'{" + ",".join(str(t) for t in times) + "}'", number(beta), number(level), str(n), *(number(v) for v in found))
          for name, times in (*((n, matrices[n]) for n in ("even", "rare", "few")), ("found", (88, 3, 0, 9)), ("right", (90, 0, 0, 10)), ("wrong", (0, 40, 5, 0)))
          for beta in (0.5, 1.0, 2.0, 3.7) for level in (0.8, 0.95) for n, *found in (score_of_fbeta(*times, beta, level),)]
corrected = []
for name in ("even", "few"):
    tn, fp, fn, tp = matrices[name]
    y, p = np.repeat([0, 0, 1, 1], matrices[name]), np.repeat([0, 1, 0, 1], matrices[name])
    for metric, of_rows in (("f1_score", f1_score), ("matthews_corrcoef", matthews_corrcoef), ("cohen_kappa_score", cohen_kappa_score)):
        value, drawn, acceleration, lower, upper = corrected_percentiles(y, p, of_rows, 0.9)
        corrected.append((quoted(name), quoted(metric), number(value), "ARRAY[" + ", ".join(number(d) for d in drawn) + "]", number(acceleration), number(lower), number(upper)))

tests = []
for c, y, a, b in cases:
    for name, one, other in zip(("log_loss_test", "brier_score_test"), losses(y, a), losses(y, b)):
        result = ttest_rel(one, other)
        tests.append((quoted(c), quoted(name), number(result.statistic), number(result.pvalue)))
    right = [(a > 0.5) == y, (b > 0.6) == y]
    table = [[int(((right[0] == i) & (right[1] == j)).sum()) for j in (True, False)] for i in (True, False)]
    for name, correction in (("mcnemar_test, corrected", True), ("mcnemar_test", False)):
        result = mcnemar(table, exact=False, correction=correction)
        tests.append((quoted(c), quoted(name), number(result.statistic), number(result.pvalue)))

out = pathlib.Path(__file__).parent.parent / "data" / "intervals.sql"
out.write_text(
    "-- Made by test/oracle/intervals.py; do not edit.\n"
    + values("oracle_row", "example text, y int, a float8, b float8", rows)
    + values("oracle_cell", "example text, y_true int, y_pred int, times int", cells)
    + values("oracle_made", "example text, metric text, level float8, n bigint, value float8, lower float8, upper float8", made)
    + values("oracle_correlation", "example text, level float8, value float8, lower float8, upper float8", correlations)
    + values("oracle_agreement", "example text, weights text, labels text[], level float8, n bigint, value float8, lower float8, upper float8", agreements)
    + values("oracle_cost", "example text, times int[], cost jsonb, level float8, value float8, lower float8, upper float8", costs)
    + values("oracle_scores", "example text, function text, level float8, value float8, lower float8, upper float8", scores)
    + values("oracle_fbeta", "example text, times int[], beta float8, level float8, n bigint, value float8, lower float8, upper float8", fbetas)
    + values("oracle_test", "example text, test text, statistic float8, pvalue float8", tests)
    + values("oracle_corrected", "example text, metric text, value float8, drawn float8[], acceleration float8, lower float8, upper float8", corrected)
)
