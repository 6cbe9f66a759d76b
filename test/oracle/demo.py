"""What the demo must find, by NumPy, SciPy and scikit-learn alone.

    python test/oracle/demo.py

reads demo/data and writes test/data/demo_*.csv, which test/pgtap/demo.sql
compares with what the demo left in its database:

demo_candidates.csv   each candidate's measures in the development month and in the twelve weeks after it
demo_paired.csv       the two best candidates in that month, row by row and day by day
demo_gate.csv         the values that both released versions were judged by, with intervals of a tenth of the rows
demo_maturity.csv     what was known of one week at each look
demo_performance.csv  the measures of both versions, week by week
demo_segments.csv     the first version's accuracy, week by week and daypart by daypart
demo_drift.csv        distance and p-values of every column, version by version and week by week
demo_alarms.csv       weeks before the event that three rules call drift
demo_challenger.csv   both versions on the same rows: in the twelve weeks before the release, and in the quarters after
demo_quarters.csv     what became of the first version, and of the price, by quarter

The learned p-value is written here from its formula, on SciPy's Student t; the
product's C is never asked.
"""

import csv
import gzip
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
from scipy import stats
from sklearn import metrics
from statsmodels.stats.contingency_tables import mcnemar
from statsmodels.stats.proportion import proportion_confint

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "demo" / "data"
EXPECTED = ROOT / "test" / "data"
FEATURES = ["period", "nswprice", "nswdemand", "vicprice", "vicdemand", "transfer"]
START = datetime(1996, 5, 7)
STEP = timedelta(minutes=30)
WEEK = 336
FLOOR = 1e-4
THRESHOLD = 0.1
LEVEL = 7 / 365.25 / 2  # one false alarm a year, half of it for the columns, the other half for the metrics


def row(day):
    return (datetime.fromisoformat(day) - START) // STEP


FEATURE_REFERENCE = range(row("1996-05-13"), row("1996-08-05"), WEEK)
DEVELOPMENT = slice(row("1996-08-05"), row("1996-09-02"))
PERFORMANCE_REFERENCE = range(row("1996-09-02"), row("1996-11-25"), WEEK)
PRODUCTION = range(row("1996-11-25"), row("1998-12-07"), WEEK)
EVENT = row("1997-05-05")
RETRAINED_FEATURES = range(row("1997-05-05"), row("1997-08-04"), WEEK)
RETRAINED_PERFORMANCE = range(row("1997-08-04"), row("1997-10-27"), WEEK)
RETRAINED_PRODUCTION = range(row("1997-10-27"), row("1998-12-07"), WEEK)
CHALLENGES = [("1997-08-04", "1997-10-27"), ("1997-11-24", "1998-03-30"), ("1998-03-30", "1998-06-29"), ("1998-06-29", "1998-09-28")]
LOOKED_AT, LOOKS = row("1996-12-09"), ["1996-12-17", "1996-12-24", "1996-12-31", "1997-01-07"]
LAST_LOOK = row("1998-12-08")
DESIGN_EFFECT = 10
DAYPARTS = ["night", "morning", "afternoon", "evening"]


def monday(first):
    return f"{START + first * STEP:%Y-%m-%d}"


def load():
    with gzip.open(DATA / "elec2.csv.gz", "rt", newline="") as file:
        rows = list(csv.DictReader(file))
    columns = {name: np.array([round(float(r[name]), 6) for r in rows]) for name in FEATURES}
    columns["label"] = np.array([int(r["class"]) for r in rows])
    scores = {}
    with gzip.open(DATA / "predictions.csv.gz", "rt", newline="") as file:
        for r in csv.DictReader(file):
            at = datetime.strptime(r["at"], "%Y-%m-%d %H:%M+10")
            version = scores.setdefault(r["version"], np.full(len(rows), np.nan))
            version[(at - START) // STEP] = float(r["score"])
    return columns, scores


def settled(label):
    """The row of the moment at which each label is settled, as demo/warehouse.sql makes it up."""
    i = np.arange(len(label))
    disputed = i * 37 % 100 < np.where(label == 1, 20, 5)
    return i + 48 * np.where(disputed, 8 + i * 11 % 13, 1)


def measures(label, score):
    """Where nothing was called up precision and MCC are undefined: an empty field, as NULL is in the database."""
    predicted = score >= 0.5
    one_class = predicted.all() or not predicted.any()
    return {
        "accuracy_score": metrics.accuracy_score(label, predicted),
        "balanced_accuracy_score": metrics.balanced_accuracy_score(label, predicted),
        "precision_score": metrics.precision_score(label, predicted, zero_division=np.nan),
        "recall_score": metrics.recall_score(label, predicted),
        "f1_score": metrics.f1_score(label, predicted, zero_division=np.nan),
        "matthews_corrcoef": np.nan if one_class else metrics.matthews_corrcoef(label, predicted),
        "roc_auc_score": metrics.roc_auc_score(label, score),
        "ks_statistic": stats.ks_2samp(score[label == 1], score[label == 0]).statistic,
        "average_precision_score": metrics.average_precision_score(label, score),
        "log_loss": metrics.log_loss(label, score),
        "brier_score_loss": metrics.brier_score_loss(label, score),
    }


def exact_mcnemar(one, other):
    """Of what only one of the two has right."""
    result = mcnemar([[0, np.sum(one & ~other)], [np.sum(other & ~one), 0]], exact=True)
    return {"statistic": float(result.statistic), "pvalue": float(min(1.0, result.pvalue))}


def delong(label, one, other):
    """DeLong's paired test, pair by pair."""
    right = [(s[label == 1][:, None] > s[label == 0]) + 0.5 * (s[label == 1][:, None] == s[label == 0]) for s in (one, other)]
    by_row = [(right[0] - right[1]).mean(axis=axis) for axis in (1, 0)]
    z = by_row[0].mean() / np.sqrt(sum(np.var(d, ddof=1) / len(d) for d in by_row))
    return {"statistic": float(z), "pvalue": float(2 * stats.norm.sf(abs(z)))}


def paired(label, one, other):
    """The first candidate against the second."""
    right = [(score >= 0.5) == label for score in (one, other)]
    given = [np.where(label == 1, score, 1 - score) for score in (one, other)]
    by_day = [r.reshape(-1, 48).sum(axis=1) for r in right]
    yield {"test": "mcnemar_test", **exact_mcnemar(*right)}
    yield {"test": "mcnemar_test of days", **exact_mcnemar(by_day[0] > by_day[1], by_day[1] > by_day[0])}
    yield {"test": "roc_auc_test", **delong(label, one, other)}
    for name, losses in (("log_loss_test", [-np.log(p) for p in given]), ("brier_score_test", [(1 - p) ** 2 for p in given])):
        result = stats.ttest_rel(*losses)
        yield {"test": name, "statistic": float(result.statistic), "pvalue": float(result.pvalue)}


def shares(values, edges, low, high):
    inside = values[(values >= low) & (values <= high)]
    counts = np.bincount(np.searchsorted(edges, inside, side="left"), minlength=len(edges) + 1)
    return np.concatenate([[np.sum(values < low)], counts, [np.sum(values > high)]]) / len(values)


def psi(reference, current):
    """Ten quantile bins of the reference, (e1, e2] and so on; below and above its range are bins of their own."""
    edges = np.unique(np.quantile(reference, np.arange(1, 10) / 10, method="inverted_cdf"))
    p, q = (shares(values, edges, reference.min(), reference.max()) for values in (reference, current))
    seen = (p > 0) | (q > 0)
    p, q = np.maximum(p[seen], FLOOR), np.maximum(q[seen], FLOOR)
    return float(np.sum((q - p) * np.log(q / p)))


def psi_of_label(reference, current):
    p, q = (np.maximum(np.bincount(values, minlength=2) / len(values), FLOOR) for values in (reference, current))
    return float(np.sum((q - p) * np.log(q / p)))


def ks_statistic(reference, current):
    return float(stats.ks_2samp(reference, current).statistic)


def ks_asymptotic(reference, current):
    """Kolmogorov's limit at sqrt(nm / (n + m)) D, what SciPy's method="asymp" does not quite use (it asks kstwo)."""
    n, m = len(reference), len(current)
    return float(stats.kstwobign.sf(np.sqrt(n * m / (n + m)) * ks_statistic(reference, current)))


def learned_pvalue(distances, current, distance, n):
    """A distance that half a row could make counts as just that; so does 0, which has no logarithm.  Those of whole weeks
    are taken as they would be at n rows."""
    half_a_row, half_of_n = HALF_A_ROW[distance](WEEK), HALF_A_ROW[distance](n)
    if np.all(distances <= half_a_row):
        return float(current <= half_of_n)
    logs = np.log(np.maximum(distances, half_a_row)) + SHRINKS[distance] * np.log(WEEK / n)
    t = (np.log(max(current, half_of_n)) - logs.mean()) / (logs.std(ddof=1) * np.sqrt(1 + 1 / len(logs)))
    if t > 1:  # the root of z + skewness / 6 (z^2 - 1) = t
        skewness = max(0, stats.skew(logs, bias=False)) / 2 + 0.2
        t = max(np.roots([skewness / 6, 1, -skewness / 6 - t]))
    return float(stats.t.sf(t, len(logs) - 1))


# half a row of n moved from one bin to another, for PSI between two bins of half the rows each; and how either shrinks with n
HALF_A_ROW = {ks_statistic: lambda n: 0.5 / n, psi: lambda n: 1 / n**2, psi_of_label: lambda n: 1 / n**2}
SHRINKS = {ks_statistic: 0.5, psi: 1, psi_of_label: 1}


def drift_of(values, known, starts, production, distance):
    """Yields (week, distance, learned p, reference, current) for every production week, of what is known of it."""
    weeks = [values[first : first + WEEK] for first in starts]
    others = [np.concatenate(weeks[:i] + weeks[i + 1 :]) for i in range(len(weeks))]
    learned = np.array([distance(other, week) for other, week in zip(others, weeks)])
    whole = np.concatenate(weeks)
    for first in production:
        current = values[first : first + WEEK][known[first : first + WEEK]]
        d = distance(whole, current)
        yield first, d, learned_pvalue(learned, d, distance, len(current)), whole, current


def drift(version, columns, score, features, performance, production):
    rows = []
    everything = np.ones(len(score), dtype=bool)
    for name, values, starts in [
        *((name, columns[name], features) for name in FEATURES),
        ("label", columns["label"], performance),
        ("score", score, performance),
        ("score > 0.5", (score > 0.5).astype(int), performance),
    ]:
        known = columns["known"] if name == "label" else everything
        for metric, distance in (("psi", psi_of_label if name in ("label", "score > 0.5") else psi), ("ks_statistic", ks_statistic)):
            for first, d, p, reference, current in drift_of(values, known, starts, production, distance):
                iid = ks_asymptotic(reference, current) if metric == "ks_statistic" else None
                # a week of fewer rows than each of the reference is no more surely another than independent rows are
                used = max(p, iid or 0) if len(current) < WEEK else p
                rows.append({"version": version, "first": first, "column": name, "metric": metric, "distance": d, "pvalue": used, "iid": iid})
    adjust(rows, production)
    return rows


def adjust(rows, production):
    """Benjamini-Hochberg within a run: all columns and both distances of a week."""
    for first in production:
        run = [r for r in rows if r["first"] == first]
        for r, adjusted in zip(run, stats.false_discovery_control([r["pvalue"] for r in run])):
            r["adjusted"] = float(adjusted)
            r["drift"] = bool(adjusted <= LEVEL and r["distance"] > THRESHOLD)


def tenth(label, score):
    """Wilson's interval of shares and DeLong's of the area, of as many rows as a tenth."""
    for metric, of in (("accuracy_score", np.ones(len(label), dtype=bool)), ("recall_score", label == 1)):
        right = ((score > 0.5) == label)[of]
        lower, upper = proportion_confint(right.sum() / DESIGN_EFFECT, len(right) / DESIGN_EFFECT, method="wilson")
        yield {"metric": metric, "value": right.mean(), "lower": float(lower), "upper": float(upper)}
    right = (score[label == 1][:, None] > score[label == 0]) + 0.5 * (score[label == 1][:, None] == score[label == 0])
    half = stats.norm.ppf(0.975) * np.sqrt(sum(np.var(v) / (len(v) / DESIGN_EFFECT - 1) for v in (right.mean(axis=1), right.mean(axis=0))))
    yield {"metric": "roc_auc_score", "value": right.mean(), "lower": right.mean() - half, "upper": right.mean() + half}


def challenge(label, champion, challenger):
    """The challenger against the champion, row by row and day by day."""
    right = [(score > 0.5) == label for score in (champion, challenger)]
    more = np.subtract(*(r.reshape(-1, 48).sum(axis=1) for r in reversed(right)))
    return {
        "champion": right[0].mean(),
        "challenger": right[1].mean(),
        "pvalue": exact_mcnemar(*right)["pvalue"],
        "days_won": int(np.sum(more > 0)),
        "days_lost": int(np.sum(more < 0)),
        "days_pvalue": exact_mcnemar(more > 0, more < 0)["pvalue"],
    }


def alarms(rows):
    before = [r for r in rows if r["first"] < EVENT]
    for name in dict.fromkeys(r["column"] for r in rows):
        mine = [r for r in before if r["column"] == name]
        yield {
            "column": name,
            "weeks": len({r["first"] for r in mine}),
            "psi_over_0.1": sum(r["metric"] == "psi" and r["distance"] > 0.1 for r in mine),
            "independent_rows": sum(r["iid"] is not None and r["iid"] <= 0.05 for r in mine),
            "learned": len({r["first"] for r in mine if r["drift"]}),
        }


def quarters(columns, scores):
    """A week belongs to the quarter that its Monday is in."""
    rows = {}
    for first in PRODUCTION:
        day = START + first * STEP
        rows.setdefault(f"{day.year}-{(day.month - 1) // 3 * 3 + 1:02d}-01", []).extend(range(first, first + WEEK))
    for quarter, everything in rows.items():
        chosen = [i for i in everything if columns["known"][i]]
        label = columns["label"][chosen]
        yield {
            "quarter": quarter,
            "median_price": float(np.median(columns["nswprice"][everything])),
            "yesterday": metrics.accuracy_score(label, scores["yesterday"][chosen] >= 0.5),
            **{name: float(value) for name, value in measures(label, scores["boosting"][chosen]).items()},
        }


def write(name, rows):
    rows = list(rows)
    with open(EXPECTED / name, "w", newline="") as file:
        out = csv.DictWriter(file, rows[0].keys(), lineterminator="\n")
        out.writeheader()
        out.writerows({key: "" if value != value else value for key, value in r.items()} for r in rows)


def main():
    columns, scores = load()
    label = columns["label"]
    columns["known"] = known = settled(label) <= LAST_LOOK
    rows = drift("boosting", columns, scores["boosting"], FEATURE_REFERENCE, PERFORMANCE_REFERENCE, PRODUCTION)
    rows += drift("retrained", columns, scores["retrained"], RETRAINED_FEATURES, RETRAINED_PERFORMANCE, RETRAINED_PRODUCTION)

    write("demo_candidates.csv", (
        {"since": monday(during.start), "until": monday(during.stop), "version": version, "metric": metric, "value": float(value)}
        for during in (DEVELOPMENT, slice(PERFORMANCE_REFERENCE.start, PERFORMANCE_REFERENCE.stop))
        for version, score in scores.items()
        if version != "retrained"
        for metric, value in measures(label[during], score[during]).items()
    ))
    write("demo_paired.csv", paired(label[DEVELOPMENT], scores["logistic"][DEVELOPMENT], scores["boosting"][DEVELOPMENT]))
    write("demo_gate.csv", (
        {"version": version, **r}
        for version, weeks in (("boosting", PERFORMANCE_REFERENCE), ("retrained", RETRAINED_PERFORMANCE))
        for r in tenth(label[weeks.start : weeks.stop], scores[version][weeks.start : weeks.stop])
    ))
    write("demo_maturity.csv", (
        {"as_of": day, "n_labelled": len(chosen), "prevalence": label[chosen].mean(), "accuracy": np.mean((scores["boosting"][chosen] > 0.5) == label[chosen])}
        for day in LOOKS
        for chosen in [LOOKED_AT + np.flatnonzero(settled(label)[LOOKED_AT : LOOKED_AT + WEEK] <= row(day))]
    ))
    weeks_of = (("boosting", [*PERFORMANCE_REFERENCE, *PRODUCTION]), ("retrained", [*RETRAINED_PERFORMANCE, *RETRAINED_PRODUCTION]))
    write("demo_performance.csv", (
        {"version": version, "week": monday(first), "metric": metric, "value": float(value)}
        for version, weeks in weeks_of
        for first in weeks
        for chosen in [first + np.flatnonzero(known[first : first + WEEK])]
        for metric, value in measures(label[chosen], scores[version][chosen]).items()
    ))
    write("demo_segments.csv", (
        {"week": monday(first), "daypart": daypart, "accuracy": np.mean((scores["boosting"][chosen] > 0.5) == label[chosen])}
        for first in PRODUCTION
        for part, daypart in enumerate(DAYPARTS)
        for chosen in [np.array([i for i in range(first, first + WEEK) if i % 48 // 12 == part and known[i]])]
    ))
    write("demo_drift.csv", ({"version": r.pop("version"), "week": monday(r.pop("first")), **r} for r in [dict(r) for r in rows]))
    write("demo_alarms.csv", alarms([r for r in rows if r["version"] == "boosting"]))
    write("demo_challenger.csv", (
        {"since": since, "until": until, **challenge(label[during], scores["boosting"][during], scores["retrained"][during])}
        for since, until in CHALLENGES
        for during in [slice(row(since), row(until))]
    ))
    write("demo_quarters.csv", quarters(columns, scores))


if __name__ == "__main__":
    main()
