"""False alarms of performance over segments, where nothing changes.

    python test/oracle/segments_simulation.py

Not an expected value but a measurement, quoted in docs/evidence.md: models with
ten segments, twelve reference weeks and a year of weekly runs.  Each run judges
eleven metrics of every segment and of the whole as the lifecycle does: Student's
t, one-sided, Benjamini-Hochberg, at half of what one false alarm a year leaves.
The budget for performance is therefore half a run a year.

`as they are` learns from the metrics, `log odds` on the scale that the
lifecycle uses.  In `weeks differ` each week and segment has an intercept of its
own (normal, sd 0.5 on the logit), so the rows of a week are not independent.
"""

import numpy as np
from scipy import special, stats

REFERENCE, WEEKS, SEGMENTS, MODELS = 12, 52, 10, 10
LEVEL = 7 / 365.25 / 2
MCC, LOG_LOSS, BRIER, METRICS = 5, 9, 10, 11
SIGN = np.where(np.isin(np.arange(METRICS), (LOG_LOSS, BRIER)), 1.0, -1.0)


def ratio(a, b):
    return a / b if b else np.nan


def measures(y, s):
    predicted = s > 0.5
    tp, fp, fn, tn = ((y & predicted).sum(), (~y & predicted).sum(), (y & ~predicted).sum(), (~y & ~predicted).sum())
    positives, negatives = tp + fn, fp + tn
    mcc = ratio(tp * tn - fp * fn, np.sqrt(float(tp + fp) * positives * negatives * (tn + fn)))
    auc = average_precision = ks = np.nan
    if positives and negatives:
        auc = (stats.rankdata(s)[y].sum() - positives * (positives + 1) / 2) / (positives * negatives)
        ordered = y[np.argsort(-s)]
        average_precision = (np.cumsum(ordered)[ordered] / (np.nonzero(ordered)[0] + 1)).mean()
        ks = np.abs(np.cumsum(ordered) / positives - np.cumsum(~ordered) / negatives).max()
    given = np.where(y, s, 1 - s)
    return [(tp + tn) / len(y), (ratio(tp, positives) + ratio(tn, negatives)) / 2, ratio(tp, tp + fp), ratio(tp, positives),
            ratio(2 * tp, 2 * tp + fp + fn), mcc, auc, average_precision, ks, -np.log(np.clip(given, 2.2e-16, 1)).mean(), ((y - s) ** 2).mean()]


def history(rng, n, slope, spread):
    values = np.empty((SEGMENTS + 1, REFERENCE + WEEKS, METRICS))
    for week in range(REFERENCE + WEEKS):
        s = special.expit(slope * rng.uniform(-1, 1, (SEGMENTS, n)))
        y = rng.random((SEGMENTS, n)) < special.expit(special.logit(s) + spread * rng.standard_normal((SEGMENTS, 1)))
        for segment in range(SEGMENTS):
            values[segment, week] = measures(y[segment], s[segment])
        values[SEGMENTS, week] = measures(y.ravel(), s.ravel())
    return values


def log_odds(values, n):
    k = np.array([n] * SEGMENTS + [n * SEGMENTS])[:, None, None]
    share = values.copy()
    share[..., MCC] = (share[..., MCC] + 1) / 2
    scaled = special.logit((np.clip(share, 0, 1) * k + 0.5) / (k + 1))
    scaled[..., LOG_LOSS] = np.log(values[..., LOG_LOSS] + 0.5 / k[..., 0])
    return scaled


def false_runs(values):
    """Runs of the year with at least one alarm."""
    reference = values[:, :REFERENCE]
    m = (~np.isnan(reference)).sum(axis=1)
    mean, sd = np.nanmean(reference, axis=1), np.nanstd(reference, axis=1, ddof=1)
    alarms = 0
    for week in range(REFERENCE, REFERENCE + WEEKS):
        current = values[:, week]
        usable = (m >= 10) & ~np.isnan(current)
        with np.errstate(divide="ignore", invalid="ignore"):
            t = SIGN * (current - mean) / (sd * np.sqrt(1 + 1 / m))
        p = np.where(sd < 1e-12, np.where(SIGN * (current - mean) > 1e-12, 0.0, 1.0), stats.t.sf(t, m - 1))
        alarms += stats.false_discovery_control(p[usable]).min() <= LEVEL
    return alarms


def main():
    rng = np.random.default_rng(20261123)
    print("| rows a segment and week | slope | weeks | as they are | log odds |\n|---|---|---|---|---|")
    for n, slope, spread in [(30, 12, 0), (30, 4, 0), (100, 12, 0), (100, 4, 0), (100, 4, 0.5), (300, 4, 0.5)]:
        histories = [history(rng, n, slope, spread) for _ in range(MODELS)]
        plain = np.mean([false_runs(h) for h in histories])
        scaled = np.mean([false_runs(log_odds(h, n)) for h in histories])
        print(f"| {n} | {slope} | {'differ' if spread else 'alike'} | {plain:.1f} | {scaled:.1f} |", flush=True)


if __name__ == "__main__":
    main()
