"""Types that are ours to describe, and what SOURCES says."""
import json
from pathlib import Path

from table import Field, Shape, Type


def add(table, folder):
    pass


def sources(packages, lines):
    return "\n".join(lines)
