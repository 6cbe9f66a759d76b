"""The section "False alarms and power" of docs/drift.md and its plot: python drift_page.py RESULTS DIRECTORY

RESULTS holds the lines of false_alarms and drift_peers.py.
"""

import csv
import pathlib
import re
import sys

import matplotlib

matplotlib.use("svg")
matplotlib.rcParams["svg.hashsalt"] = "mleval"
import matplotlib.pyplot as plt  # noqa: E402
import numpy as np  # noqa: E402
from scipy.stats import binom  # noqa: E402

LEVELS = (0.05, 0.01, 0.001)
SIGNIFICANCE = 0.01
MEASURES = {"psi": "PSI", "ks_statistic": "KS", "run": "run"}
ORDER = ("independent", "AR(1) 0.5", "AR(1) 0.9", "AR(1) 0.98", "whole weeks", "broken weeks")
COLUMNS = ("numeric", "numeric, 1 % NULL", "8 categories", "50 categories", "two values", "two values, one rare", "30 numeric", "30 categorical", "30 mixed")
RARE = {"8 categories", "50 categories", "two values, one rare"}
EXPECTED = 5
TITLE = "## False alarms and power"
TICKS = (30, 100, 336, 1000, 10000, 100000)


class Cell:
    """One row of counts: columns of a kind, of a process, in windows of n rows, after m reference windows."""

    def __init__(self, key, counts):
        self.process, n, m, self.columns, expected, self.measure = key
        self.n, self.m, self.expected = int(n), int(m), float(expected)
        self.histories, self.unknown, *self.alarms = counts

    def counted(self):
        """Does the promise hold here?  Not of broken weeks, and not where too few rows are expected."""
        return self.process != "broken weeks" and not self.too_rare() and self.unknown < self.histories

    def too_rare(self):
        """Two values of which one is rare, or rare ones alone: nothing is left to compare."""
        return self.columns in ("50 categories", "two values, one rare") and self.expected < EXPECTED

    def rates(self):
        return [a / self.histories for a in self.alarms]


def read(path):
    sums = {}
    with open(path, newline="") as file:
        for table, *line in csv.reader(file):
            width = {"calibration": 6, "rules": 6, "power": 5}[table]
            sums[table, *line[:width]] = np.array([int(x or 0) for x in line[width:]])
    cells = [Cell(k[1:], v) for k, v in sums.items() if k[0] == "calibration"]
    rules = {(k[1], int(k[2]), int(k[3]), k[4]): v for k, v in sums.items() if k[0] == "rules"}
    power = {(k[1], int(k[2]), k[4], k[5]): v for k, v in sums.items() if k[0] == "power"}
    return cells, rules, power


def percent(x):
    return f"{100 * x:.1f}"


def table(head, rows):
    return "\n".join(["| " + " | ".join(head) + " |", "|" + "---|" * len(head), *("| " + " | ".join(r) + " |" for r in rows)]) + "\n"


def bounds(cells):
    """The largest counts that a binomial test lets pass, by histories and level."""
    tests = len(LEVELS) * sum(c.counted() for c in cells)
    return tests, lambda histories, level: int(binom.isf(SIGNIFICANCE / tests, histories, level))


def triple(cell, bound):
    parts = [f"**{percent(r)}**" if cell.counted() and a > bound(cell.histories, level) else percent(r)
             for r, a, level in zip(cell.rates(), cell.alarms, LEVELS)]
    return " · ".join(parts)


def calibration_rows(cells, columns, bound, measures):
    by = {(c.process, c.n, c.m, c.measure): c for c in cells if c.columns == columns and c.unknown < c.histories}
    for process, n in sorted({k[:2] for k in by}, key=lambda k: (ORDER.index(k[0]), k[1])):
        if process == "broken weeks" or by[next(k for k in by if k[:2] == (process, n))].too_rare():
            continue
        for measure in measures:
            found = [by.get((process, n, m, measure)) for m in (10, 20, 50)]
            if any(found):
                yield [columns, process, f"{n:,}", MEASURES[measure], *(triple(c, bound) if c else "" for c in found)]


def calibration_table(cells, bound):
    rows = []
    for columns in COLUMNS:
        both = columns.startswith(("numeric", "two values"))
        rows += calibration_rows(cells, columns, bound, ("psi", "ks_statistic", "run") if both else ("run",))
    return table(["columns", "rows", "n", "", "10 windows", "20 windows", "50 windows"], rows)


def rare_table(cells):
    rows = []
    for c in sorted(cells, key=lambda c: (COLUMNS.index(c.columns), ORDER.index(c.process), c.n, c.m)):
        if c.measure == "run" and c.m == 20 and c.columns in RARE and c.expected < EXPECTED:
            rows.append([c.columns, c.process, f"{c.n:,}", f"{c.expected:g}", percent(c.unknown / c.histories), *map(percent, c.rates())])
    return table(["columns", "rows", "n", "expected", "not enough data", "5 %", "1 %", "0.1 %"], rows)


def rules_table(cells, rules):
    rows = []
    by = {(c.process, c.n, c.m, c.columns): c for c in cells if c.measure == "run"}
    for columns in ("numeric", "8 categories", "30 mixed"):
        for process, n, m, _ in sorted((k for k in rules if k[3] == columns and k[2] == 20), key=lambda k: (ORDER.index(k[0]), k[1])):
            if process == "broken weeks":
                continue
            cell, counts = by[process, n, m, columns], rules[process, n, m, columns]
            verdict, *rule = [x / counts[0] for x in counts[1:]]
            rows.append([columns, process, f"{n:,}", percent(cell.rates()[1]), percent(verdict), *map(percent, rule[:2]), "" if columns == "8 categories" else percent(rule[2])])
    return table(["columns", "rows", "n", "evidence at 1 %", "drift: also a distance > 0.1", "PSI > 0.1", "JS > 0.1", "KS p < 0.05"], rows)


def quantile(first, trials, share):
    """Of the number of windows until it is found."""
    reached = np.flatnonzero(np.cumsum(first) >= share * trials)
    return str(reached[0] + 1) if len(reached) else f"> {len(first)}"


def detection(counts):
    """Median and 95th percentile of the windows until it is found; shares found in 2 and in 10 (or all)."""
    trials, first = counts[0], counts[2:]
    within = [percent(sum(first[:w]) / trials) for w in (2, 10)]
    return f"{quantile(first, trials, 0.5)}, {quantile(first, trials, 0.95)}; {within[0]}, {within[1]}"


DETECTORS = ("evidence at 5 %", "evidence at 1 %", "evidence at 0.1 %", "drift: evidence at 1 % and a distance above 0.1", "PSI > 0.1", "JS distance > 0.1", "KS p < 0.05")


def applies(detector, change):
    """Categories have no order, and no KS test."""
    return detector != "KS p < 0.05" or "categor" not in change


def power_table(power):
    blocks = [("independent", 100), ("independent", 1000), ("independent", 10000), ("AR(1) 0.5", 1000), ("AR(1) 0.9", 1000), ("AR(1) 0.98", 1000), ("AR(1) 0.98", 10000), ("whole weeks", 1008)]
    changes = list(dict.fromkeys(k[2] for k in power))
    rows = []
    for process, n in blocks:
        for change in changes:
            if (process, n, change, DETECTORS[0]) in power:
                detectors = (power[process, n, change, d] if applies(d, change) else None for d in DETECTORS)
                rows.append([process, f"{n:,}", change, *(detection(counts) if counts is not None else "" for counts in detectors)])
    return table(["rows", "n", "change", *DETECTORS], rows)


def peers_table(power):
    peers = sorted({k[3] for k in power} - set(DETECTORS))
    if not peers:
        return "(not in this run)\n"
    rows = []
    for process, n, change, detector in power:
        if detector == peers[0] and (process, n, change, DETECTORS[0]) in power:
            cells = [power.get((process, n, change, d)) for d in peers]
            shown = []
            for counts in [*cells, power[process, n, change, "evidence at 1 %"], power[process, n, change, DETECTORS[3]]]:
                trials, first = counts[0], counts[2:]
                shown.append(", ".join(percent(sum(first[:w]) / trials) for w in (1, 2, 5)))
            rows.append([process, f"{n:,}", change, *shown])
    return table(["rows", "n", "change", *peers, "evidence at 1 %", "drift"], rows)


def plot(cells, tests, bound, path):
    """A panel a level: the rate of each cell, and the most that the test lets pass."""
    figure, axes = plt.subplots(1, 3, figsize=(11, 4.2), sharey=False)
    colours = dict(zip(ORDER, plt.get_cmap("viridis")(np.linspace(0, 0.9, len(ORDER) - 1))))
    marks = {"psi": "o", "ks_statistic": "^", "run": "s"}
    sizes = sorted({c.n for c in cells})
    jitter = np.random.default_rng(7)
    for axis, level, number in zip(axes, LEVELS, range(3)):
        for process in ORDER[:-1]:
            for measure, mark in marks.items():
                own = [c for c in cells if c.process == process and c.measure == measure and c.counted()]
                x = [c.n * 10 ** jitter.uniform(-0.12, 0.12) for c in own]
                axis.scatter(x, [100 * c.rates()[number] for c in own], s=9, marker=mark, color=colours[process], alpha=0.7, linewidths=0)
        histories = min(c.histories for c in cells)
        axis.axhline(100 * level, color="black", linewidth=0.8)
        axis.axhline(100 * bound(histories, level) / histories, color="firebrick", linewidth=0.8, linestyle="--")
        axis.set(xscale="log", xticks=TICKS, xticklabels=[f"{t:,}" for t in TICKS], title=f"evidence at {100 * level:g} %", xlabel="rows a window", xlim=(sizes[0] / 2, sizes[-1] * 2), ylim=(0, None))
        axis.minorticks_off()
    axes[0].set_ylabel("windows called drift, %")
    handles = [plt.Line2D([], [], marker="o", linestyle="", color=c, label=p) for p, c in colours.items()]
    handles += [plt.Line2D([], [], marker=m, linestyle="", color="grey", label=MEASURES[n]) for n, m in marks.items()]
    handles += [plt.Line2D([], [], color="black", label="alpha"), plt.Line2D([], [], color="firebrick", linestyle="--", label="most that passes")]
    figure.legend(handles=handles, loc="lower center", ncol=5, fontsize=8, frameon=False)
    figure.tight_layout(rect=(0, 0.12, 1, 1))
    figure.savefig(path, metadata={"Date": None})
    path.write_text(re.sub(r"(\d\.\d\d)\d+", r"\1", path.read_text()))  # hundredths of a point are enough


def summary(cells, tests, bound):
    counted = [c for c in cells if c.counted()]
    above = [(c, level, r) for c in counted for level, a, r in zip(LEVELS, c.alarms, c.rates()) if a > bound(c.histories, level)]
    least = min(c.histories for c in counted)
    limits = " · ".join(percent(bound(least, level) / least) for level in LEVELS)
    text = (f"{len(counted)} cells at three levels are {tests} binomial tests, each at {SIGNIFICANCE * 100:g} % divided by their number: of {least:,} histories {limits} % pass "
            f"at 5 · 1 · 0.1 %. ")
    if not above:
        return text + "**No cell is above.**\n"
    return text + f"**{len(above)} of {tests} are above**, in bold below: " + "; ".join(
        f"{c.columns}, {c.process}, {c.n:,} rows, {c.m} windows, {MEASURES[c.measure]}: {percent(r)} at {100 * level:g} %" for c, level, r in above) + ".\n"


def broken_sentence(cells):
    found = [c for c in cells if c.process == "broken weeks" and c.measure == "run"]
    if not found:
        return "(not in this run)"
    return "With twenty reference windows evidence finds " + ", and ".join(
        f"{triple(c, lambda *_: 1 << 60)} % of windows of {c.n:,} rows" for c in sorted(found, key=lambda c: c.n)) + ", where a cycle has 336"


def target_sentence(power):
    counts = power["independent", 1000, "mean + 0.5 sd", "evidence at 1 %"]
    return f"{percent(sum(counts[2:4]) / counts[0])} % of {counts[0]:,} trials within 2 windows"


def page(cells, rules, power):
    template = (pathlib.Path(__file__).parent / "drift_page.md").read_text()
    tests, bound = bounds(cells)
    parts = {
        "summary": summary(cells, tests, bound), "calibration": calibration_table(cells, bound), "rare": rare_table(cells), "rules": rules_table(cells, rules),
        "power": power_table(power), "peers": peers_table(power), "broken": broken_sentence(cells), "target": target_sentence(power),
    }
    return re.sub(r"\{(\w+)\}", lambda m: parts[m[1]], template), tests, bound


def main():
    results, docs = sys.argv[1], pathlib.Path(sys.argv[2])
    cells, rules, power = read(results)
    text, tests, bound = page(cells, rules, power)
    drift = docs / "drift.md"
    before, _, after = drift.read_text().partition(TITLE + "\n")
    rest = re.search(r"^## ", after, re.MULTILINE)
    drift.write_text(before.rstrip() + "\n\n" + text.rstrip() + "\n" + ("\n" + after[rest.start():] if rest else ""))
    plot(cells, tests, bound, docs / "drift_false_alarms.svg")


main()
