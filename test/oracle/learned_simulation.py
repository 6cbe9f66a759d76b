"""How many false alarms the learned p-value raises, and what it finds.

    python test/oracle/learned_simulation.py [histories] > simulation.md

prints the tables of docs/evidence.md (a quarter of an hour on two cores), or what
they are after the first so many of their histories.  Written apart from the C
code and its test: rows, distances, formula and Student's t are NumPy's and SciPy's.
"""

import sys
from concurrent.futures import ProcessPoolExecutor

import numpy as np
from scipy import special
from scipy.signal import lfilter
from scipy.stats import t as student

HISTORIES = int(sys.argv[1]) if len(sys.argv) > 1 else 4000
WEEK = 336
BINS = 10
FLOOR = 1e-4
LEVELS = np.array([0.10, 0.05, 0.01])


def autocorrelated(random, size, phi):
    """A stationary AR(1) process of variance 1."""
    noise = random.normal(size=size) * np.sqrt(1 - phi * phi)
    noise[0] = random.normal()
    return lfilter([1.0], [1.0, -phi], noise)


def ks_and_psi(reference, window):
    """reference is sorted; bins are tenths of its ranks, or its two values where it has no more."""
    window = np.sort(window)
    points = np.concatenate([reference, window])
    ks = np.abs(np.searchsorted(reference, points, "right") / len(reference)
                - np.searchsorted(window, points, "right") / len(window)).max()
    edges = np.unique(reference[(np.arange(1, BINS) * len(reference) + BINS - 1) // BINS - 1])
    shares = []
    for values in (reference, window):
        below = np.searchsorted(values, edges, "right")
        counts = np.diff(np.concatenate([[0], below, [len(values)]]))
        shares.append(counts / len(values))
    p, q = (np.maximum(s[(shares[0] > 0) | (shares[1] > 0)], FLOOR) for s in shares)
    return ks, np.sum((q - p) * np.log(q / p))


def distances(windows):
    """Each of the first m windows to the others, the last to all m: rows of (KS, PSI)."""
    reference, current = windows[:-1], windows[-1]
    result = [ks_and_psi(np.sort(np.concatenate(reference[:i] + reference[i + 1:])), w) for i, w in enumerate(reference)]
    result.append(ks_and_psi(np.sort(np.concatenate(reference)), current))
    return np.array(result)


def learned(d, n, power, half_row):
    logs = np.log(np.maximum(d, half_row)) + power * np.log(n / n[-1])
    m = len(d) - 1
    spread = logs[:m].std(ddof=1)
    if spread < 1e-12:
        return float(logs[m] <= logs[0])
    return student.sf((logs[m] - logs[:m].mean()) / (spread * np.sqrt(1 + 1 / m)), m - 1)


def history(random, case):
    n = np.array(case["n"])
    rows = autocorrelated(random, n.sum(), case["phi"])
    rows[-n[-1]:] += case.get("shift", 0.0)
    if "share" in case:
        rows = (rows > special.ndtri(1 - case["share"])).astype(float)
    d = distances(np.split(rows, np.cumsum(n)[:-1]))
    size = n[:-1].sum() * n[-1] / n.sum()
    return (learned(d[:, 0], n, 0.5, 0.5 / n), learned(d[:, 1], n, 1.0, 1.0 / n ** 2),
            special.kolmogorov(np.sqrt(size) * d[-1, 0]))


def rates(case):
    random = np.random.default_rng(case["seed"])
    p = np.array([history(random, case) for _ in range(HISTORIES)])
    return (p[:, :, None] <= LEVELS).mean(axis=0)


def cases():
    for phi in (0.0, 0.5, 0.9, 0.98):
        for m in (10, 12, 20, 50):
            yield "calibration", "%g | %d" % (phi, m), {"phi": phi, "n": [WEEK] * (m + 1)}
    twelve = [WEEK] * 13
    for phi in (0.995, 0.999):
        yield "doubt", "rows at phi = %g: %.1f windows of memory" % (phi, 1 / (1 - phi) / WEEK), {"phi": phi, "n": twelve}
    for share in (0.5, 0.05, 0.01):
        for phi in (0.0, 0.9):
            yield "doubt", "two values, %g %% the rarer, phi = %g" % (100 * share, phi), {"phi": phi, "n": twelve, "share": share}
    for phi in (0.0, 0.9):
        yield ("doubt", "every second reference window of 168 rows, phi = %g" % phi,
               {"phi": phi, "n": [WEEK, WEEK // 2] * 6 + [WEEK]})
        yield "doubt", "current window of 168 rows, phi = %g" % phi, {"phi": phi, "n": twelve[1:] + [WEEK // 2]}
    for phi, shift in ((0.0, 0.25), (0.0, 0.5), (0.9, 1.0), (0.9, 2.0), (0.98, 2.0), (0.98, 4.0)):
        yield "power", "%g | %g" % (phi, shift), {"phi": phi, "n": twelve, "shift": shift}


def percent(x):
    return "%.1f" % (100 * x)


HEADS = {
    "calibration": "| phi | m | KS 10 % | KS 5 % | KS 1 % | PSI 10 % | PSI 5 % | PSI 1 % | independent-rows KS 5 % |\n"
                   "|---|---|---|---|---|---|---|---|---|",
    "doubt": "| m = 12 | KS 10 % | KS 5 % | KS 1 % | PSI 10 % | PSI 5 % | PSI 1 % | independent-rows KS 5 % |\n"
             "|---|---|---|---|---|---|---|---|",
    "power": "| phi | shift of the mean, in standard deviations | KS 10 % | KS 5 % | KS 1 % | PSI 10 % | PSI 5 % | PSI 1 % | "
             "independent-rows KS 5 % |\n|---|---|---|---|---|---|---|---|---|",
}


def main():
    every = [(table, label, {**case, "seed": 1000 + i}) for i, (table, label, case) in enumerate(cases())]
    with ProcessPoolExecutor() as pool:
        results = list(pool.map(rates, [case for _, _, case in every]))
    printed = set()
    for (table, label, _), (ks, psi, independent) in zip(every, results):
        if table not in printed:
            print("\n" + HEADS[table])
            printed.add(table)
        print("| %s | %s |" % (label, " | ".join(percent(x) for x in [*ks, *psi, independent[1]])))
    print("%d histories a row; the standard error of a rate of 5 %% is %.2f points"
          % (HISTORIES, 100 * np.sqrt(0.05 * 0.95 / HISTORIES)), file=sys.stderr)


if __name__ == "__main__":
    main()
