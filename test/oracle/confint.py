"""Expected values of intervals and of tests of two models.

Proportions, sample sizes, McNemar: statsmodels.  Paired losses: SciPy's ttest_rel.
Areas under ROC curves: pROC, by Rscript (Debian's r-cran-proc), and on logits
from its variance, whose parts are found pair by pair.  Sample sizes of areas: Hanley and McNeil's variance, solved by
SciPy's brentq.

Writes test/data/confint.sql.
"""

import csv
import json
import pathlib
import subprocess
import tempfile

import numpy as np
from scipy.optimize import brentq
from scipy.stats import norm, t as student, ttest_rel
from statsmodels.stats.contingency_tables import mcnemar
from statsmodels.stats.proportion import proportion_confint, samplesize_confint_proportion

rng = np.random.default_rng(20261124)
PROC = """
suppressMessages(library(pROC))
rows <- read.csv("rows.csv")
curve <- function(score) roc(rows$y[rows$example == name], rows[rows$example == name, score], levels = c(0, 1), direction = "<", quiet = TRUE)
for (name in unique(rows$example)) {
    a <- curve("a"); b <- curve("b")
    unpaired <- roc.test(a, b, method = "delong", paired = FALSE)
    paired <- roc.test(a, b, method = "delong", paired = TRUE)
    for (level in c(0.8, 0.95, 0.999)) {
        ci <- ci.auc(a, conf.level = level, method = "delong")
        cat(sprintf('{"example": "%s", "level": %.17g, "auc": %.17g, "lower": %.17g, "upper": %.17g, "variance": %.17g, "statistic": %.17g, "pvalue": %.17g, "paired": %.17g, "paired_pvalue": %.17g}\\n',
            name, level, ci[2], ci[1], ci[3], var(a, method = "delong"), unpaired$statistic, unpaired$p.value, paired$statistic, paired$p.value))
    }
}
"""


def case_rows():
    """Labels, two scores; both models know something."""
    for name, n, prevalence, gain in (("balanced", 400, 0.5, 1.0), ("rare", 600, 0.03, 1.2), ("few", 30, 0.4, 0.8), ("worse than chance", 100, 0.3, -0.7)):
        y = (rng.random(n) < prevalence).astype(int)
        a = 1 / (1 + np.exp(-(gain * (2 * y - 1) + rng.normal(0, 1.5, n))))
        b = np.clip(a + rng.normal(0.02, 0.1, n), 0.01, 0.99)
        yield name, y, a, b
        if name == "balanced":
            yield "tied", y, np.round(a, 1), np.round(b, 1)


def areas(cases):
    with tempfile.TemporaryDirectory() as directory:
        with open(directory + "/rows.csv", "w", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(["example", "y", "a", "b"])
            writer.writerows((c, t, repr(float(p)), repr(float(q))) for c, y, a, b in cases for t, p, q in zip(y, a, b))
        lines = subprocess.run(["Rscript", "-e", PROC], cwd=directory, check=True, capture_output=True, text=True).stdout
    for line in lines.splitlines():
        yield json.loads(line)


def parts_of_variance(y, s):
    """DeLong's, of positives and negatives, pair by pair; pROC has their sum."""
    right = (s[y == 1][:, None] > s[y == 0]) + 0.5 * (s[y == 1][:, None] == s[y == 0])
    return [np.var(right.mean(axis=1 - of), ddof=1) / right.shape[of] for of in (0, 1)], right.shape


def on_logits(area, y, s):
    """By Student's t with Satterthwaite's degrees of freedom."""
    parts, rows = parts_of_variance(y, s)
    assert abs(sum(parts) / area["variance"] - 1) < 1e-10
    freedom = sum(parts) ** 2 / sum(part ** 2 / (n - 1) for part, n in zip(parts, rows))
    half = student.isf((1 - area["level"]) / 2, freedom) * np.sqrt(area["variance"]) / (area["auc"] * (1 - area["auc"]))
    logit = np.log(area["auc"] / (1 - area["auc"]))
    return 1 / (1 + np.exp(half - logit)), 1 / (1 + np.exp(-half - logit))


def rows_for_area(auc, half_width, prevalence, level):
    q1, q2 = auc / (2 - auc), 2 * auc ** 2 / (1 + auc)

    def half(n):
        p, q = n * prevalence, n * (1 - prevalence)
        variance = (auc * (1 - auc) + (p - 1) * (q1 - auc ** 2) + (q - 1) * (q2 - auc ** 2)) / (p * q)
        return norm.isf((1 - level) / 2) * np.sqrt(variance)

    return brentq(lambda n: half(n) - half_width, 1.0, 1e12, xtol=1e-12, rtol=1e-15)


def losses(y, s):
    p = np.where(y == 1, s, 1 - s)
    eps = np.finfo(float).eps  # as scikit-learn's log_loss
    return -np.log(np.clip(p, eps, 1 - eps)), (1 - p) ** 2


def number(x):
    return repr(float(x))


def values(table, columns, rows):
    lines = ",\n".join("\t(" + ", ".join(row) + ")" for row in rows)
    return f"CREATE TEMP TABLE {table} ({columns});\nINSERT INTO {table} VALUES\n{lines};\n"


def quoted(text):
    return "'" + text + "'"


cases = list(case_rows())
rows = [(quoted(c), str(t), number(p), number(q)) for c, y, a, b in cases for t, p, q in zip(y, a, b)]
scored = {c: (y, a) for c, y, a, b in cases}
found = list(areas(cases))
area = [(quoted(f["example"]), number(f["level"]), number(f["auc"]), number(f["lower"]), number(f["upper"]), *(number(v) for v in on_logits(f, *scored[f["example"]]))) for f in found]
difference = [(quoted(f["example"]), *(number(f[v]) for v in ("statistic", "pvalue", "paired", "paired_pvalue"))) for f in found if f["level"] == 0.95]

proportions = []
for k, n in ((0, 1), (1, 1), (0, 30), (1, 30), (15, 30), (30, 30), (7, 100), (9990, 10000), (123456, 1000000)):
    for method, name in (("wilson", "wilson"), ("agresti_coull", "agresti_coull"), ("beta", "clopper_pearson")):
        for level in (0.5, 0.95, 0.999):
            lower, upper = proportion_confint(k, n, alpha=1 - level, method=method)
            # its Wilson is rounded past the ends, its beta is NaN there
            lower, upper = (0.0 if k == 0 else lower), (1.0 if k == n else upper)
            proportions.append((str(k), str(n), quoted(name), number(level), number(max(lower, 0)), number(min(upper, 1))))

sizes = [(number(p), number(h), number(level), str(int(np.ceil(samplesize_confint_proportion(p, h, alpha=1 - level)))))
         for p in (0.01, 0.37, 0.5) for h in (0.001, 0.03, 0.2) for level in (0.8, 0.95)]
area_sizes = [(number(a), number(h), number(p), number(level), str(int(np.ceil(rows_for_area(a, h, p, level)))))
              for a in (0.6, 0.83, 0.97) for h in (0.005, 0.04) for p in (0.02, 0.5) for level in (0.8, 0.95)]

mcnemars = []
for b, c in ((0, 1), (1, 1), (5, 12), (24, 40), (3, 30), (1000, 1100), (0, 60)):
    for exact, correction in ((True, True), (False, True), (False, False)):
        result = mcnemar([[7, b], [c, 9]], exact=exact, correction=correction)
        # corrected by more than there is, statsmodels' statistic rises again; ours is 0
        statistic, pvalue = (0.0, 1.0) if correction and not exact and b == c else (result.statistic, min(1.0, result.pvalue))
        mcnemars.append((str(b), str(c), str(exact).lower(), str(correction).lower(), number(statistic), number(pvalue)))

paired = []
for c, y, a, b in cases:
    for name, one, other in zip(("log_loss_test", "brier_score_test"), losses(y, a), losses(y, b)):
        result = ttest_rel(one, other)
        paired.append((quoted(c), quoted(name), number(result.statistic), number(result.pvalue)))

out = pathlib.Path(__file__).parent.parent / "data" / "confint.sql"
out.write_text(
    "-- Made by test/oracle/confint.py; do not edit.\n"
    + values("oracle_row", "example text, y int, a float8, b float8", rows)
    + values("oracle_area", "example text, level float8, auc float8, lower float8, upper float8, logit_lower float8, logit_upper float8", area)
    + values("oracle_difference", "example text, statistic float8, pvalue float8, paired float8, paired_pvalue float8", difference)
    + values("oracle_proportion", "k int, n int, method text, level float8, lower float8, upper float8", proportions)
    + values("oracle_size", "proportion float8, half_width float8, level float8, n bigint", sizes)
    + values("oracle_area_size", "auc float8, half_width float8, prevalence float8, level float8, n bigint", area_sizes)
    + values("oracle_mcnemar", "b int, c int, exact boolean, correction boolean, statistic float8, pvalue float8", mcnemars)
    + values("oracle_paired", "example text, test text, statistic float8, pvalue float8", paired)
)
