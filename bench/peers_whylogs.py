"""The same work by whylogs: python peers_whylogs.py ROWS_FILE RESULTS"""

from importlib.metadata import version

import peers
import pandas
import whylogs

NAME = f"whylogs {version('whylogs')}"


def work(rows_file):
    rows = pandas.read_csv(rows_file, usecols=["score"])
    yield "bounded distribution", f"{NAME}, log", lambda: whylogs.log(pandas=rows).view()


peers.measure(work, 3)
