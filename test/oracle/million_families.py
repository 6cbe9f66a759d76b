"""Every family of model evaluation over a million rows, plain and with four kinds of weights.

scikit-learn's functions, statsmodels' proportions, SciPy's ranks and laws.  The rows are made
by a rule that SQL follows to the last digit: whole numbers, scores that are fractions of a
power of two, weights that are quotients and products of such.

scikit-learn adds up a million weights one after the other, in doubles, where it counts a
confusion matrix, a curve, or the mean label that d2_log_loss_score compares with.  Against sums
of 64 binary digits that last one is off by 3e-13 of weights that are halves, and matrices of
weights over eight orders of magnitude by 6e-14, which is most of what is left of a kappa or a
correlation near 0.  What is compared to 1e-12 must not be off by a third of that: so the
library is asked about rows of equal label and score as one row with their weight, which is
summed in 64 binary digits and rounded once.  Its answer about the million rows themselves must
agree to 1e-12 where weights are none, halves or whole, and to 1e-9 (LOST) of all others.

Curves are compared at some two hundred thresholds, by their number of points and by sums.

Writes test/data/million_families.sql.
"""

import pathlib

import mpmath
import numpy as np
from scipy.optimize import brentq
from scipy.stats import norm, rankdata, skew, t as student, ttest_rel
from sklearn import metrics
from sklearn.calibration import calibration_curve
from sklearn.isotonic import IsotonicRegression
from sklearn.preprocessing import label_binarize
from statsmodels.stats.contingency_tables import mcnemar
from statsmodels.stats.inter_rater import cohens_kappa
from statsmodels.stats.proportion import proportion_confint

mpmath.mp.dps = 40
N = 1_000_000
SCALE = 2048
LOST = 1e-9
EXACT = ("plain", "halves", "whole")

i = np.arange(N, dtype=np.int64)
ONES = np.ones(N)
label = ((i * 7919) % 1000 < 30).astype(int)
score = ((i * 48271) % 1499 + 1 + 500 * label) / SCALE
other = ((i * 30011) % 1601 + 1 + 400 * label) / SCALE
chance = (i * 69621) % 1000 < 31
WEIGHTS = {
    "plain": ONES,
    "halves": 1.0 + (i * 16807) % 4 / 2.0,
    "whole": 1.0 + (i * 16807) % 5,
    "uniform": ((i * 16807) % 65521 + 1) / 65521.0,
    "spread": ((i * 16807) % 65521 + 1) / 65521.0 * (((i * 30011) % 64513 + 1) / 64513.0) * (((i * 40009) % 63521 + 1) / 63521.0) * (((i * 50021) % 62501 + 1) / 62501.0),
}
found = []


def put(weights, name, value):
    found.append((weights, name, float(value)))


def agrees(weights, lumped, direct):
    """The library about rows put together, and about a million of them."""
    assert abs(lumped - direct) <= (1e-12 if weights in EXACT else LOST) * abs(lumped) + 1e-15, (weights, lumped, direct)
    return lumped


def together(keys, w):
    """One row for all that have equal keys, whose weight is rounded once."""
    order = np.lexsort(keys)
    keys = [k[order] for k in keys]
    first = np.flatnonzero(np.r_[True, np.any([np.diff(k) != 0 for k in keys], axis=0)])
    return [k[first] for k in keys], np.add.reduceat(w[order].astype(np.longdouble), first).astype(float)


def of_scores(weights, w):
    (y, s), g = together([label, score], w)
    one = {"sample_weight": g}
    every = {"sample_weight": None if weights == "plain" else w}
    for name, function in (("roc_auc_score", metrics.roc_auc_score), ("average_precision_score", metrics.average_precision_score), ("log_loss", metrics.log_loss), ("brier_score_loss", metrics.brier_score_loss),
                           ("d2_log_loss_score", metrics.d2_log_loss_score), ("d2_brier_score", metrics.d2_brier_score)):
        put(weights, name, agrees(weights, function(y, s, **one), function(label, score, **every)))
    for limit in (0.03, 0.4):
        put(weights, f"roc_auc_score, {limit}", metrics.roc_auc_score(y, s, max_fpr=limit, **one))
    put(weights, "gini", 2 * metrics.roc_auc_score(y, s, **one) - 1)
    prevalence = np.full(len(y), np.average(y, weights=g))
    put(weights, "normalized_cross_entropy", metrics.log_loss(y, s, **one) / metrics.log_loss(y, prevalence, **one))
    curves(weights, y, s, g)


def rows_of(weights, name, threshold, columns):
    """Some of a curve's rows, and all of it in sums."""
    for column, values in columns.items():
        put(weights, f"{name}.{column} in all", np.asarray(values, dtype=np.longdouble).sum())
        for k in range(3, len(threshold), 29):
            if np.isfinite(threshold[k]):
                put(weights, f"{name}.{column} at {round(threshold[k] * SCALE)}", values[k])


def curves(weights, y, s, g):
    fpr, tpr, threshold = metrics.roc_curve(y, s, sample_weight=g, drop_intermediate=False)
    put(weights, "roc_curve points", len(threshold))
    rows_of(weights, "roc_curve", threshold, {"fpr": fpr, "tpr": tpr})
    put(weights, "ks_statistic", np.max(np.abs(tpr - fpr)))
    best = np.argmax(tpr - fpr)
    put(weights, "best_threshold", threshold[best])
    put(weights, "best_threshold value", tpr[best] - fpr[best])
    if weights == "plain":
        put(weights, "roc_curve points without those on a line", len(metrics.roc_curve(label, score)[2]))
    precision, recall, threshold = metrics.precision_recall_curve(y, s, sample_weight=g)
    put(weights, "precision_recall_curve points", len(precision))
    rows_of(weights, "precision_recall_curve", np.r_[threshold, np.inf], {"precision_score": precision, "recall_score": recall})
    put(weights, "recall_at_precision", recall[:-1][precision[:-1] >= 0.1].max())
    put(weights, "precision_at_recall", precision[:-1][recall[:-1] >= 0.6].max())
    put(weights, "sensitivity_at_specificity", tpr[1 - fpr >= 0.9].max())
    put(weights, "specificity_at_sensitivity", (1 - fpr)[tpr >= 0.6].max())
    put(weights, "tpr_at_fpr", tpr[fpr <= 0.07].max())
    fpr, fnr, threshold = metrics.det_curve(y, s, sample_weight=g)
    put(weights, "det_curve points", len(threshold))
    rows_of(weights, "det_curve", threshold, {"fpr": fpr, "fnr": fnr})
    for k in range(200, 1999, 300):
        above = (s >= k / SCALE).astype(int)
        cells = metrics.confusion_matrix(y, above, sample_weight=g)
        for name, value in zip(("tn", "fp", "fn", "tp"), cells.ravel()):
            put(weights, f"threshold_table.{name} at {k}", value)
        for name in ("accuracy_score", "precision_score", "recall_score", "f1_score", "matthews_corrcoef"):
            put(weights, f"threshold_table.{name} at {k}", getattr(metrics, name)(y, above, sample_weight=g))
        put(weights, f"cumulative_gains.selection_rate at {k}", cells[:, 1].sum() / cells.sum())
        put(weights, f"cumulative_gains.gain at {k}", cells[1, 1] / cells[1].sum())
        put(weights, f"cumulative_gains.lift at {k}", metrics.precision_score(y, above, sample_weight=g) / np.average(y, weights=g))


def of_labels(weights, w):
    """Two classes predicted well, and hardly better than by chance; three classes."""
    three = (i * 48271) % 1009 % 3
    guess = np.where((i * 16807) % 100 < 70, three, (i * 69621) % 997 % 3)
    for name, true, predicted in (("good", label, (score >= 0.65).astype(int)), ("chance", label, chance.astype(int)), ("three", three, guess)):
        (y, p), g = together([true, predicted], w)
        for metric, function in (("accuracy_score", metrics.accuracy_score), ("balanced_accuracy_score", metrics.balanced_accuracy_score), ("matthews_corrcoef", metrics.matthews_corrcoef),
                                 ("cohen_kappa_score", metrics.cohen_kappa_score)):
            put(weights, f"{name}: {metric}", agrees(weights, function(y, p, sample_weight=g), function(true, predicted, sample_weight=w)))
        for how in ("linear", "quadratic"):
            put(weights, f"{name}: cohen_kappa_score, {how}", metrics.cohen_kappa_score(y, p, weights=how, sample_weight=g))
        for average in ("macro", "micro", "weighted"):
            for metric in ("precision_score", "recall_score", "f1_score", "jaccard_score"):
                function = getattr(metrics, metric)
                put(weights, f"{name}: {metric}, {average}", agrees(weights, function(y, p, average=average, sample_weight=g), function(true, predicted, average=average, sample_weight=w)))
            put(weights, f"{name}: fbeta_score, {average}", metrics.fbeta_score(y, p, beta=2, average=average, sample_weight=g))
        for k, row in metrics.classification_report(y, p, sample_weight=g, output_dict=True).items():
            if isinstance(row, dict):
                for column, value in row.items():
                    put(weights, f"{name}: report, {k}, {column}", value)


def newton(s, target, w, slope_free, offset):
    """Logistic regression in 40 digits; coefficients and the inverse of the information."""
    a, b = mpmath.mpf(0), mpmath.mpf(0 if slope_free and not offset else 1)
    for _ in range(80):
        mu = [1 / (1 + mpmath.exp(-(a + b * v))) for v in s]
        part = [k * m * (1 - m) for k, m in zip(w, mu)]
        rest = [k * (t - m) for k, t, m in zip(w, target, mu)]
        h = [mpmath.fsum(part), mpmath.fsum(p * v for p, v in zip(part, s)), mpmath.fsum(p * v * v for p, v in zip(part, s))]
        g = [mpmath.fsum(rest), mpmath.fsum(r * v for r, v in zip(rest, s))]
        d = h[0] * h[2] - h[1] ** 2
        step = ((h[2] * g[0] - h[1] * g[1]) / d, (h[0] * g[1] - h[1] * g[0]) / d) if slope_free else (g[0] / h[0], mpmath.mpf(0))
        a, b = a + step[0], b + step[1]
        if abs(step[0]) + abs(step[1]) < mpmath.mpf("1e-30"):
            return (a, b), (h[2] / d, h[0] / d) if slope_free else (1 / h[0], 0)
    raise AssertionError("no convergence")


def of_calibration(weights, w):
    (y, s), g = together([label, score], w)
    exact, rows = [mpmath.mpf(float(v)) for v in g], kish(w)
    logit = [mpmath.log(mpmath.mpf(float(v))) - mpmath.log(1 - mpmath.mpf(float(v))) for v in s]
    for name, free in (("calibration_intercept", False), ("calibration_slope", True)):
        fit, variance = newton(logit, [int(v) for v in y], exact, free, True)
        value, half = fit[free], norm.isf(0.025) * mpmath.sqrt(variance[free] * mpmath.fsum(exact) / rows)
        for end, x in (("", value), (" lower", value - half), (" upper", value + half)):
            put(weights, name + end, x)
    positives = mpmath.fsum(k for k, t in zip(exact, y) if t == 1)
    negatives = mpmath.fsum(exact) - positives
    fit, _ = newton([mpmath.mpf(float(v)) for v in s], [(positives + 1) / (positives + 2) if t == 1 else 1 / (negatives + 2) for t in y], exact, True, False)
    put(weights, "platt_calibrator intercept", fit[0])
    put(weights, "platt_calibrator slope", fit[1])
    isotonic = IsotonicRegression(out_of_bounds="clip").fit(s, y, sample_weight=g)
    for x in (100, 700, 1100, 1333, 1520, 1800):
        put(weights, f"isotonic_calibrator at {x}", isotonic.predict([x / SCALE])[0])
    _, squares = together([label, score], w * w)
    put(weights, "spiegelhalter_test", mpmath.fsum(g * (y - s) * (1 - 2 * s)) / mpmath.sqrt(mpmath.fsum(squares * (1 - 2 * s) ** 2 * s * (1 - s))))
    put(weights, "brier_decomposition", metrics.brier_score_loss(y, s, sample_weight=g))
    if weights == "plain":
        plain_calibration()


def plain_calibration():
    """scikit-learn's curve takes no weights."""
    for strategy in ("uniform", "quantile"):
        true, pred = calibration_curve(label, score, n_bins=10, strategy=strategy)
        edges = np.linspace(0, 1, 11) if strategy == "uniform" else np.percentile(score, np.linspace(0, 100, 11))
        of = np.searchsorted(edges[1:-1], score)
        count = np.bincount(of)
        count = count[count > 0]
        for k, (t, p, n) in enumerate(zip(true, pred, count), 1):
            put("plain", f"calibration_curve.prob_true {strategy} {k}", t)
            put("plain", f"calibration_curve.prob_pred {strategy} {k}", p)
            put("plain", f"calibration_curve.count {strategy} {k}", n)
            lower, upper = proportion_confint(round(t * n), n, method="wilson")
            put("plain", f"calibration_curve.lower {strategy} {k}", lower if t > 0 else 0)  # statsmodels' is rounded past 0 there
            put("plain", f"calibration_curve.upper {strategy} {k}", upper)
        share, off = count / N, np.abs(true - pred)
        put("plain", f"expected_calibration_error {strategy}", (share * off).sum())
        put("plain", f"maximum_calibration_error {strategy}", off.max())
        put("plain", f"root_mean_square_calibration_error {strategy}", np.sqrt((share * off ** 2).sum()))
        put("plain", f"reliability {strategy}", (share * off ** 2).sum())
        put("plain", f"resolution {strategy}", (share * (true - label.mean()) ** 2).sum())
        if strategy == "quantile":
            put("plain", "hosmer_lemeshow_test", (count * (true - pred) ** 2 / (pred * (1 - pred))).sum())


def kish(w):
    w = w.astype(np.longdouble)
    return float(w.sum() ** 2 / (w * w).sum())


def ends(weights, name, lower, upper):
    put(weights, name + " lower", lower)
    put(weights, name + " upper", upper)


def on_scale(weights, name, value, half, there, back):
    ends(weights, name, back(there(value) - half), back(there(value) + half))


def of_uncertainty(weights, w):
    predicted, rows = (score >= 0.65).astype(int), kish(w)
    (y, p), g = together([label, predicted], w)
    share = metrics.accuracy_score(y, p, sample_weight=g)
    for method, name in (("wilson", "wilson"), ("agresti_coull", "agresti_coull"), ("beta", "clopper_pearson")):
        ends(weights, f"proportion_confint {name}", *proportion_confint(share * rows, rows, method=method))
    table = np.array([[g[(y == a) & (p == b)].sum() for b in (0, 1)] for a in (0, 1)])
    kappa = cohens_kappa(table / table.sum() * rows)
    assert abs(kappa.kappa - metrics.cohen_kappa_score(y, p, sample_weight=g)) < 1e-12
    step = 1e-30j
    flat = table.ravel() / table.sum()

    def correlation(c):
        return (c[3] * c[0] - c[1] * c[2]) / np.sqrt((c[3] + c[1]) * (c[3] + c[2]) * (c[0] + c[1]) * (c[0] + c[2]))

    moved = np.array([correlation(flat + step * unit).imag / 1e-30 for unit in np.eye(4)])
    value = correlation(flat)
    on_scale(weights, "matthews_corrcoef_confint", value, norm.isf(0.025) * np.sqrt((flat * moved ** 2).sum() / rows) / (1 - value ** 2), np.arctanh, np.tanh)

    def kappa_of(c):
        expected = (c[0] + c[1]) * (c[0] + c[2]) + (c[2] + c[3]) * (c[1] + c[3])
        return ((c[0] + c[3]) - expected) / (1 - expected)

    moved = np.array([kappa_of((flat + step * unit) / (1 + step)).imag / 1e-30 for unit in np.eye(4)])
    square, fourth = (flat * moved ** 2).sum(), (flat * moved ** 4).sum()
    assert abs(square / rows / kappa.var_kappa - 1) < 1e-9
    half = student.isf(0.025, 2 * rows / (fourth / square ** 2 - 1)) * np.sqrt(square / rows) / (1 - kappa.kappa ** 2)
    on_scale(weights, "cohen_kappa_confint", kappa.kappa, half, np.arctanh, np.tanh)
    for name, loss in (("log_loss_confint", -np.log(np.where(label == 1, score, 1 - score))), ("brier_score_confint", (label - score) ** 2)):
        halls_mean(weights, name, loss, w, rows)
    if weights == "plain":
        plain_uncertainty()


def halls_mean(weights, name, loss, w, rows):
    loss, w = loss.astype(np.longdouble), w.astype(np.longdouble)
    mean = (w * loss).sum() / w.sum()
    spread = (w * (loss - mean) ** 2).sum() / w.sum()
    a = float((w * (loss - mean) ** 3).sum() / w.sum() / spread ** 1.5) / np.sqrt(rows)
    if weights == "plain":
        assert abs(a * np.sqrt(rows) / skew(loss.astype(float)) - 1) < 1e-9
    error, mean = np.sqrt(float(spread) / (rows - 1)), float(mean)

    def cubic(x):
        t = (mean - x) / error
        return t + a * t ** 2 / 3 + a ** 2 * t ** 3 / 27 + a / 6

    ends(weights, name, *(brentq(lambda x, z=z: cubic(x) - z, mean - 9 * error, mean + 9 * error, xtol=1e-17, rtol=1e-15) for z in (norm.isf(0.025), norm.isf(0.975))))


def plain_uncertainty():
    n = [np.sum(label == k) for k in (0, 1)]
    parts = {}
    for name, s in (("score", score), ("other", other)):
        every, own = rankdata(s), [rankdata(s[label == k]) for k in (0, 1)]
        parts[name] = [1 - (every[label == 0] - own[0]) / n[1], (every[label == 1] - own[1]) / n[0]]
    area = metrics.roc_auc_score(label, score)
    variance = [np.var(parts["score"][k], ddof=1) / n[k] for k in (0, 1)]
    ends("plain", "roc_auc_confint delong", *(area + z * np.sqrt(sum(variance)) for z in norm.ppf((0.025, 0.975))))
    freedom = sum(variance) ** 2 / sum(v ** 2 / (k - 1) for v, k in zip(variance, n))
    on_scale("plain", "roc_auc_confint logit", area, student.isf(0.025, freedom) * np.sqrt(sum(variance)) / area / (1 - area), lambda x: np.log(x / (1 - x)), lambda x: 1 / (1 + np.exp(-x)))
    apart = [np.var(parts["score"][k] - parts["other"][k], ddof=1) / n[k] for k in (0, 1)]
    put("plain", "roc_auc_test", (area - metrics.roc_auc_score(label, other)) / np.sqrt(sum(apart)))
    right = [(s >= 0.65) == label for s in (score, other)]
    for correction in (False, True):
        put("plain", f"mcnemar_test {correction}".lower(), mcnemar([[np.sum((right[0] == a) & (right[1] == b)) for b in (True, False)] for a in (True, False)], exact=False, correction=correction).statistic)
    for name, loss in (("log_loss_test", lambda s: -np.log(np.where(label == 1, s, 1 - s))), ("brier_score_test", lambda s: (label - s) ** 2)):
        more = loss(score).astype(np.longdouble) - loss(other)
        put("plain", name, agrees("uniform", float(more.mean() / more.std(ddof=1) * np.sqrt(N)), ttest_rel(loss(score), loss(other)).statistic))


def of_classes(weights, w):
    y = (i * 7919) % 1009 % 4
    parts = [(i * factor) % 769 + 1 + 300 * (y == k) for k, factor in enumerate((48271, 30011, 69621))]
    p = np.stack([*parts, 4096 - sum(parts)], axis=1) / 4096
    (*columns, y), g = together([*parts, y], w)
    lumped = np.stack([*columns, 4096 - sum(columns)], axis=1) / 4096
    for average in ("macro", "weighted"):
        put(weights, f"classes: roc_auc_score, ovr, {average}", metrics.roc_auc_score(y, lumped, average=average, multi_class="ovr", sample_weight=g))
        put(weights, f"classes: average_precision_score, {average}", metrics.average_precision_score(label_binarize(y, classes=range(4)), lumped, average=average, sample_weight=g))
        if weights == "plain":
            put(weights, f"classes: roc_auc_score, ovo, {average}", metrics.roc_auc_score((i * 7919) % 1009 % 4, p, average=average, multi_class="ovo"))
    put(weights, "classes: log_loss", metrics.log_loss(y, lumped, sample_weight=g))
    put(weights, "classes: brier_score_loss", metrics.brier_score_loss(y, lumped, sample_weight=g))
    for k in (1, 2, 3):
        put(weights, f"classes: top_k_accuracy_score, {k}", metrics.top_k_accuracy_score(y, lumped, k=k, sample_weight=g))


def main():
    for weights, w in WEIGHTS.items():
        of_scores(weights, w)
        of_labels(weights, w)
        of_calibration(weights, w)
        of_uncertainty(weights, w)
        of_classes(weights, w)
    path = pathlib.Path(__file__).parents[1] / "data" / "million_families.sql"
    with path.open("w") as out:
        out.write("-- Written by test/oracle/million_families.py.\n")
        out.write("CREATE TEMP TABLE oracle_million (weights text, name text, value float8);\nCOPY oracle_million FROM stdin;\n")
        for row in found:
            out.write("%s\t%s\t%r\n" % row)
        out.write("\\.\n")


main()
