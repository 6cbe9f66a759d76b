"""Expected intervals of the metrics of multiclass_scores.

Losses: Hall's cubic, solved by SciPy's brentq, of the losses of single rows, whose mean
is scikit-learn's.  Top-k accuracy: statsmodels.  Means of areas: how scikit-learn's
roc_auc_score of each column moves with the weight of each row, by central differences;
of these, the worst case that the documentation of roc_auc_confint describes, row by row,
and, for a lower limit that no interval may fall below, what the columns do together.
Means of average precisions: the deviations of each class by the same differences.

Writes test/data/multiclass_confint.sql: tables of rows and of intervals.
"""

import pathlib
import warnings

import numpy as np
from scipy.optimize import brentq
from scipy.stats import norm, skew, t as student
from sklearn import metrics
from statsmodels.stats.proportion import proportion_confint

rng = np.random.default_rng(20261130)
STEP = 1e-4


def probabilities(y, classes, strength=1.5):
    logits = rng.normal(0, 1, (len(y), classes))
    logits[np.arange(len(y)), y] += strength
    p = np.exp(logits)
    return p / p.sum(axis=1, keepdims=True)


def case_rows():
    three = rng.integers(0, 3, 90)
    four = rng.choice(4, 120, p=[0.6, 0.25, 0.1, 0.05])
    four[:12] = np.repeat(np.arange(4), 3)
    two = (rng.random(60) < 0.3).astype(int)
    yield "balanced", three, probabilities(three, 3), np.ones(90)
    yield "rare", four, probabilities(four, 4), np.ones(120)
    yield "tied", three, np.round(probabilities(three, 3) * 10) / 10, np.ones(90)
    yield "weights", three, probabilities(three, 3), rng.gamma(3.0, 0.5, 90)
    yield "two classes", two, probabilities(two, 2), np.ones(60)
    yield "class missing", np.where(three == 1, 2, three), probabilities(np.where(three == 1, 2, three), 3), np.ones(90)
    forty = np.repeat(np.arange(34), 3)
    yield "many classes", forty, probabilities(forty, 34, 3.0), np.ones(len(forty))


def halls_mean(loss, level):
    n, mean = len(loss), loss.mean()
    error, a, z = loss.std(ddof=1) / np.sqrt(n), skew(loss) / np.sqrt(n), norm.isf((1 - level) / 2)

    def cubic(true_mean):
        t = (mean - true_mean) / error
        return t + a * t ** 2 / 3 + a ** 2 * t ** 3 / 27 + a / 6

    return mean, *(brentq(lambda m, x=x: cubic(m) - x, mean - 50 * error, mean + 50 * error, xtol=1e-16, rtol=1e-15) for x in (z, -z))


def losses(y, s, level):
    labels = list(range(s.shape[1]))
    of_log = -np.log(np.clip(s[np.arange(len(y)), y], np.finfo(float).eps, 1 - np.finfo(float).eps))
    of_brier = ((s - np.eye(s.shape[1])[y]) ** 2).sum(axis=1)
    assert abs(of_log.mean() - metrics.log_loss(y, s, labels=labels)) < 1e-12 or np.any(abs(s.sum(axis=1) - 1) > 1e-6)
    yield "log_loss_confint", "", *halls_mean(of_log, level)
    yield "brier_score_confint", "false", *halls_mean(of_brier, level)
    yield "brier_score_confint", "true", *halls_mean(of_brier / 2, level)


def accuracies(y, s, level):
    for k in (1, 2):
        right = round(metrics.top_k_accuracy_score(y, s, k=k, labels=list(range(s.shape[1])), normalize=False))
        for method, theirs in (("wilson", "wilson"), ("agresti_coull", "agresti_coull"), ("clopper_pearson", "beta")):
            yield "top_k_accuracy_confint", f"{k}, '{method}'", right / len(y), *proportion_confint(right, len(y), 1 - level, theirs)


def derivatives(function, w):
    """Of a number by the weight of each row."""
    result = np.zeros(len(w))
    for i in range(len(w)):
        low, high = w.copy(), w.copy()
        low[i] -= STEP
        high[i] += STEP
        result[i] = (function(high) - function(low)) / (2 * STEP)
    return result


def shares(y, w, classes):
    return np.bincount(y, w, classes) / w.sum()


def columns_of_rest(y, s, w, weighted, of_class):
    """What each column has of the mean; and of a weighted one, how much the shares move it."""
    classes = s.shape[1]
    present = [k for k in range(classes) if np.any(y == k)]
    value, parts = 0.0, []
    share = shares(y, w, classes)
    for k in present:
        own = of_class(y == k, s[:, k], w)
        weight = share[k] if weighted else 1 / classes
        value += weight * own
        parts.append(weight * derivatives(lambda v, k=k: of_class(y == k, s[:, k], v), w))
    own = np.zeros(len(y))
    if weighted:
        area = np.array([of_class(y == k, s[:, k], w) if k in present else 0.0 for k in range(classes)])
        own = (area[y] - value) / w.sum()
    return value, parts, own


def columns_of_pairs(y, s, w, weighted):
    """Each pair by both columns, of the rows of both classes alone."""
    classes = s.shape[1]
    present = [k for k in range(classes) if np.any(y == k)]
    share = shares(y, w, classes)
    number = len(present) * (len(present) - 1) / 2
    parts = {k: np.zeros(len(y)) for k in present}
    value, own = 0.0, np.zeros(len(y))
    for a in present:
        for b in present:
            if a == b:
                continue
            rows = (y == a) | (y == b)

            def pair(v, rows=rows, a=a):
                return area(y[rows] == a, s[rows, a], v)

            weight = 0.5 * ((share[a] + share[b]) / (len(present) - 1) if weighted else 1 / number)
            value += weight * pair(w[rows])
            parts[a][rows] += weight * derivatives(pair, w[rows])
            if weighted:
                own += 0.5 * pair(w[rows]) / (len(present) - 1) * rows
    if weighted:
        own = (own - value) / w.sum()
    return value, list(parts.values()), own


def effective(w):
    return w.sum() ** 2 / (w ** 2).sum()


def worst_case(y, w, parts, own):
    """Deviations of columns within a true class add up; so do means, exactly."""
    variance, squares = 0.0, 0.0
    for c in np.unique(y):
        rows = y == c
        mean = sum(np.average(part[rows], weights=w[rows]) for part in [*parts, own])
        deviation = sum(np.sqrt(np.cov(part[rows], aweights=w[rows], ddof=0)) for part in parts)
        n = effective(w[rows])
        part = w[rows].sum() ** 2 * (deviation ** 2 / (n - 1) + mean ** 2 / n)
        variance += part
        squares += part ** 2 / (n - 1)
    return variance, variance ** 2 / squares


def ends(value, variance, freedom, level):
    half = norm.isf((1 - level) / 2) * np.sqrt(variance)
    yield "delong", max(0.0, value - half), min(1.0, value + half)
    half = student.isf((1 - level) / 2, freedom) * np.sqrt(variance) / (value * (1 - value))
    logit = np.log(value / (1 - value))
    yield "logit", 1 / (1 + np.exp(half - logit)), 1 / (1 + np.exp(-half - logit))


def area(y, s, w):
    return metrics.roc_auc_score(y, s, sample_weight=w)


def alone(y, w, of):
    """Of a class against the others, by itself: variance, as of samples, and how sure that is."""
    parts, certain = [], []
    for c in (0, 1):
        square, rows = of[y == c] ** 2, (y == c).sum()
        parts.append(square.sum() * rows / (rows - 1))
        certain.append(2 * rows / ((square ** 2).mean() / square.mean() ** 2 - 1) if square.any() else np.inf)  # degrees of freedom of a mean square
    return sum(parts), sum(parts) ** 2 / sum(v ** 2 / f for v, f in zip(parts, certain)) if sum(parts) > 0 else np.inf


def delong_alone(y, s):
    right = (s[y == 1][:, None] > s[y == 0]) + 0.5 * (s[y == 1][:, None] == s[y == 0])
    parts, n = [np.var(right.mean(axis=1 - of), ddof=1) / right.shape[of] for of in (0, 1)], right.shape
    return sum(parts), sum(parts) ** 2 / sum(v ** 2 / (m - 1) for v, m in zip(parts, n)) if sum(parts) > 0 else np.inf


def areas(y, s, w, level):
    for multi_class in ("ovr", "ovo"):
        for average in ("macro", "weighted"):
            weighted = average == "weighted"
            missing = len(np.unique(y)) < s.shape[1]
            if multi_class == "ovr" and missing and not weighted or s.shape[1] > 32:
                continue
            value, parts, own = columns_of_rest(y, s, w, weighted, area) if multi_class == "ovr" else columns_of_pairs(y, s, w, weighted)
            variance, freedom = worst_case(y, w, parts, own)
            together = np.sum((sum(parts) + own) ** 2 * w ** 2)
            for method, lower, upper in ends(value, variance, freedom, level):
                yield "roc_auc_confint", f"'{average}', '{multi_class}', '{method}'", value, lower, upper, np.sqrt(together)


def areas_of_many(y, s, level):
    """The mean of standard errors, with the fewest degrees of freedom."""
    classes = s.shape[1]
    share = shares(y, np.ones(len(y)), classes)
    found = [delong_alone((y == k).astype(int), s[:, k]) for k in range(classes)]
    each = np.array([metrics.roc_auc_score(y == k, s[:, k]) for k in range(classes)])
    for average, weight in (("macro", np.full(classes, 1 / classes)), ("weighted", share)):
        value = weight @ each
        error = weight @ [np.sqrt(v) for v, _ in found]
        if average == "weighted":
            error += np.sqrt((share * (each - value) ** 2).sum() / len(y))
        for method, lower, upper in ends(value, error ** 2, min(f for _, f in found), level):
            yield "roc_auc_confint", f"'{average}', 'ovr', '{method}'", value, lower, upper, 0.0


def precisions(y, s, w, level):
    classes = s.shape[1]
    share = shares(y, w, classes)
    present = [k for k in range(classes) if share[k] > 0]
    each, found = np.zeros(classes), {}
    for k in present:
        of = y == k
        each[k] = metrics.average_precision_score(of, s[:, k])
        found[k] = alone(of.astype(int), w, derivatives(lambda v, k=k, of=of: metrics.average_precision_score(of, s[:, k], sample_weight=v), w))
    for average, weight in (("macro", np.full(classes, 1 / classes)), ("weighted", share)):
        if average == "macro" and len(present) < classes:
            continue
        value = weight @ each
        error = sum(weight[k] * np.sqrt(found[k][0]) for k in present)
        if average == "weighted":
            error += np.sqrt((share * (each - value) ** 2).sum() / len(y))
        _, logit = ends(value, error ** 2, min(found[k][1] for k in present), level)
        yield "average_precision_confint", f"'{average}'", value, *logit[1:]


def literal(value):
    return repr(float(value)) if isinstance(value, (float, np.floating)) else str(value)


def copy(out, name, columns, rows):
    out.write(f"CREATE TEMP TABLE {name} ({columns});\nCOPY {name} FROM stdin;\n")
    for row in rows:
        out.write("\t".join(literal(x) for x in row) + "\n")
    out.write("\\.\n")


def main():
    warnings.simplefilter("ignore")
    rows, values = [], []
    for name, y, s, w in case_rows():
        rows.extend((name, y[i], "{" + ",".join(repr(float(x)) for x in s[i]) + "}", float(w[i])) for i in range(len(y)))
        for level in (0.8, 0.95, 0.99):
            if name == "many classes":
                found = list(areas_of_many(y, s, level))
            else:
                found = list(areas(y, s, w, level))
            if name not in ("weights", "many classes"):
                found += [(*f, 0.0) for part in (precisions(y, s, w, level),) for f in part]
            if name != "weights":
                found += [(*f, 0.0) for part in (losses(y, s, level), accuracies(y, s, level) if s.shape[1] > 2 else ()) for f in part]
            values.extend((name, level, *f) for f in found)
    path = pathlib.Path(__file__).parents[1] / "data" / "multiclass_confint.sql"
    with path.open("w") as out:
        out.write("-- Written by test/oracle/multiclass_confint.py.\n")
        copy(out, "oracle_row", "example text, y int, s float8[], w float8", rows)
        copy(out, "oracle_interval", "example text, level float8, function text, options text, value float8, lower float8, upper float8, together float8", values)


main()
