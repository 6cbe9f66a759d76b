"""docs/performance.md and its plot, from what bench/run measured: python page.py RESULTS ROWS VERSION DIRECTORY"""

import csv
import pathlib
import statistics
import sys
from collections import defaultdict

import matplotlib

matplotlib.use("svg")
matplotlib.rcParams["svg.hashsalt"] = "mleval"
import matplotlib.pyplot as plt  # noqa: E402

AUC, SCORES, VALUES, LOSS = ("mleval.roc_auc_score(y, score)", "mleval.binary_scores(y, score)", "mleval.distribution(score)", "mleval.log_loss(y, score)")
# What the design demands, by plan and call
TARGETS = {
    ("whole table", AUC): 1.25, ("whole table", LOSS): 1.05, ("whole table", SCORES): 1.15, ("whole table", VALUES): 1.15,
    ("1000 groups", AUC): 1.3, ("1000 groups", SCORES): 1.3, ("1000 groups", VALUES): 1.3,
    ("two workers, whole table", AUC): 1.4, ("two workers, 1000 groups", SCORES): 1.4, ("two workers, 1000 groups", VALUES): 1.4,
    ("rows: 30 columns more", "30 times mleval.distribution(f)"): 2.0,
}
DISTANCE = "mleval.wasserstein_distance(score, predicted)"
# Which of our calls does the work of a peer
OURS = {
    "average": "avg", "exact AUC": AUC, "average precision": "mleval.average_precision_score(y, score)", "log loss": LOSS,
    "bounded distribution": VALUES, "KS statistic": DISTANCE, "Wasserstein distance": DISTANCE,
    "PSI of two samples": "mleval.psi(mleval.distribution(score) FILTER (WHERE grp < 500), mleval.distribution(score) FILTER (WHERE grp >= 500))",
}
HEAD = """# Performance

What evaluation costs where the data is. Made by `make bench`: one command, one run, {rows:,} rows in cache, PostgreSQL {version}, one
process unless a row says otherwise, `jit` off, `work_mem` 1 GB. Times of a shared machine mean nothing, so each figure is a
**ratio to `SELECT avg(score)` in the same plan over the same rows**: the median of seven pairs that ran one after the other, with the smallest
and the largest. The queries are in `bench/*.sql`.

![Ratios to avg(score)](performance.svg)

"""
PEERS = """## Beside others

The same rows, each on one core, in the tool's own form in memory: reading them is not counted. The ratio is the peer's median time to the
median of ours, which reads its rows from PostgreSQL's pages; below 1 the peer is faster. The smallest and largest are those of the peer's five
repeats. NumPy and column stores read 8 bytes a value where a row of a table is some 40: the first lines, of a plain average, say what that
alone is worth.

| work | peer | peer's time / ours | smallest | largest |
|---|---|---|---|---|
"""


def read(path):
    """Ratios by plan and call, and seconds: of calls, bases and peers."""
    ratios, seconds, peaks = defaultdict(list), defaultdict(list), defaultdict(list)
    with open(path, newline="") as file:
        for plan, what, _, taken, base in csv.reader(file):
            if plan == "plan":
                continue
            if plan == "peak memory":
                peaks[what].append((float(taken), float(base)))
                continue
            seconds[plan, what].append(float(taken))
            if base:
                ratios[plan, what].append(float(taken) / float(base))
                seconds[plan, "avg"].append(float(base))
    return ratios, seconds, peaks


PROFILES = """## Where the time goes

Of `perf` profiles of single aggregates over 10 million rows, apart from the run above. The floor is a call of a function a row: with an empty transition function a
scan takes 0.8 of the time of `avg(score)`, whose own does little more. What is above it:

* *Exact AUC, whole table*: the transition, which makes a key of the score and appends it, 12 % of the time; the pairs in order, counted in the final, 20 %: keys put into
  blocks by their leading digits 4 %, read back block by block 3 %, counted within a digit 10 %, the range of all 2 %. Page faults of the arrays, 8 bytes a row, were 5 %
  more before large arrays asked for large pages, which a system gives if it has them.
* *The same with two workers* takes no less time than one process: transitions share the work, but every part, 27 MB, is copied by the server from the worker's flat value to a
  tuple, through the queue, and the first of them to two tuples more; page faults of these copies are a quarter of the leader's time, and counting pairs, which nobody shares, another. A worker
  hands over its keys as they lie, written where the server wants them, and the leader appends them without a copy between (2.2 to 1.8, in other runs 2.1). Parts sorted by the workers would
  not help: to merge six sorted arrays takes as long as to count pairs without an order.
* *Exact AUC past `work_mem`*: the sort of each run and the merge of all; to count pairs by digits needs them all in memory.
* *Log loss*: the executor's checks of a state in an array, and three compensated sums. The logarithm is taken of a product of some hundred rows' probabilities (1.65 to 1.14);
  a probability above 1 - 1/128 would lose digits in a product, and has a series of four terms.
* *`binary_scores`, 1000 groups*: the transition, that touches another group's array at each row, 12 %; sums of losses 4 %; how coarse the buckets are, from a bitmap of the
  keys, 6 %; counting 3 %; bytes of the result 4 %; page faults of a thousand arrays of waiting rows 5 %. The bitmap took the place of a sort (1.66 to 1.54; `distribution` 1.59 to 1.50).
* *The same with two workers*: rows that wait are handed over as they are, 8 bytes a row, and counted by the leader. Tables of the workers' own, as were sent before, are five
  times as many bytes while few rows share a bucket (5.1 to 2.2); the bitmap and appending many rows at a time took the rest.
* *A rollup of 365 days*: to read what is stored is a quarter, to check it 30 %, to merge tables a quarter, which moves nothing once the table has every bucket; 9 ns a bucket.
* *Tiny groups*: an array of four rows that grows, and no table before somebody looks; what a state of one row and of a hundred takes is in [concepts](concepts.md).
* *The lifecycle*: against 365 reference windows, 330 distances and metrics of a window take a quarter of a second, whatever its rows: what is learned from the reference is
  learned again for each window.

"""
NOTES = {
    "365 days": "The base is the average of the rows that the days are of.",
    "rows: 30 columns more": "A tenth of the rows. The base of the first two is thirty averages in one statement.",
    "stored summaries": "A hundred stored days. The base is one look-up of a row of this table by its key, within a plan: some 0.6 µs, where a look-up that is a statement of its own is parsed and planned as well.\n"
                        "A distance makes two look-ups, reads two summaries of up to 2,048 buckets, checks every byte of them, and compares.",
    "lifecycle": "A tenth of the rows, in a table of 30 features, a score and a label, 10 segments, two years. The base is the same summaries in one\n"
                 "statement that records nothing, so what is above 1 is what the lifecycle adds: metrics, evidence, records.",
    "other extensions: whole table": "Debian's packages, where the server has them.",
}


def row(*cells):
    return "| " + " | ".join(str(cell) for cell in cells) + " |\n"


def verdict(plan, what, median):
    target = TARGETS.get((plan, what))
    if target is None:
        return "", ""
    return target, "met" if median <= target else f"missed by {100 * (median / target - 1):.0f} %"


def tables(ratios):
    text, before = "", None
    for (plan, what), values in ratios.items():
        if plan == "peak memory":
            continue
        if plan != before:
            text += f"\n## {plan[0].upper() + plan[1:]}\n\n"
            text += NOTES[plan] + "\n\n" if plan in NOTES else ""
            text += "| query | median | smallest | largest | target | |\n|---|---|---|---|---|---|\n"
            before = plan
        median = statistics.median(values)
        text += row(f"`{what}`" if "(" in what and plan != "by hand" else what, f"{median:.2f}", f"{min(values):.2f}", f"{max(values):.2f}", *verdict(plan, what, median))
    return text.lstrip("\n") + "\n"


def memory(peaks, rows):
    """Of a backend that had nothing else to do, above what the average takes."""
    text = "## Peak memory\n\nOf a new backend that ran one query, above that of one that took the average (`VmHWM`), in MB; three each.\n\n"
    text += "| query | median | smallest | largest | bytes a row |\n|---|---|---|---|---|\n"
    for what, pairs in peaks.items():
        above = [peak - base for peak, base in pairs]
        median = statistics.median(above)
        text += row(what, *(f"{value:.0f}" for value in (median, min(above), max(above))), f"{median * 2**20 / rows:.1f}")
    return text + "\n"


def peers(seconds):
    text = PEERS
    for (plan, peer), taken in seconds.items():
        if not plan.startswith("peer: "):
            continue
        work = plan.removeprefix("peer: ")
        ours = statistics.median(seconds["whole table", OURS[work]])
        text += row(work, peer, f"{statistics.median(taken) / ours:.2f}", f"{min(taken) / ours:.2f}", f"{max(taken) / ours:.2f}")
    return text + "\nNannyML and Evidently take the rows as two halves, a reference and a current one. SciPy's `ks_2samp` stands beside our Wasserstein distance, which sorts and walks over the same two samples.\n"


def short(label):
    """The two calls of several aggregates are too long for an axis."""
    if len(label) < 90:
        return label
    return ("PSI of two distributions" if label.startswith("psi(") else "all four ranks at once") + label[label.index("  ["):]


def plot(ratios, path):
    shown = [(f"{what.replace('mleval.', '')}  [{plan}]", values) for (plan, what), values in ratios.items()
             if plan in ("whole table", "1000 groups", "by hand") and what != "count(*)"][::-1]
    figure, axes = plt.subplots(figsize=(10, 0.28 * len(shown) + 1))
    for place, (_, values) in enumerate(shown):
        median = statistics.median(values)
        axes.barh(place, median, color="#8fb3d9", height=0.7)
        axes.plot([min(values), max(values)], [place, place], color="black", linewidth=1)
    axes.set_yticks(range(len(shown)), [short(label) for label, _ in shown], fontsize=7)
    axes.axvline(1.0, color="black", linewidth=0.8, linestyle=":")
    axes.set_xscale("log")
    axes.set_xticks([1, 1.5, 2, 3, 5, 10, 20], ["1", "1.5", "2", "3", "5", "10", "20"])
    axes.set_xlabel("time as a ratio to avg(score) in the same plan; the line is the spread of seven pairs")
    figure.tight_layout()
    figure.savefig(path, metadata={"Date": None})


def main(results, rows, version, directory):
    ratios, seconds, peaks = read(results)
    docs = pathlib.Path(directory)
    plot(ratios, docs / "performance.svg")
    (docs / "performance.md").write_text(HEAD.format(rows=int(rows), version=version) + tables(ratios) + memory(peaks, int(rows)) + peers(seconds) + "\n" + PROFILES.rstrip() + "\n\n" + pathlib.Path(__file__).with_name("scale.md").read_text())


main(*sys.argv[1:])
