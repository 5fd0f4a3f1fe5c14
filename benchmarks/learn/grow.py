"""Grows the two forests from lessons: gradient boosting by LightGBM, the same on every machine.

The second forest learns from scores that the first gave to pages it had not learned from, so that it trusts them as
little as it should (stacking: D. Wolpert, "Stacked generalization", Neural Networks 1992).
"""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap
from typing import Any, TypeAlias

import lightgbm
import numpy as np
from measure.folds import part_of

from learn.lessons import Lesson
from newsspider.extract import context, features
from newsspider.extract.context import CONTEXT
from newsspider.extract.features import FEATURES

PARTS = 4  # of the domains, when the first forest scores pages that it has not learned from
ROUNDS = (150, 100)  # trees of the first and the second forest
SETTINGS: dict[str, Any] = {
    "objective": "binary", "num_leaves": 16, "learning_rate": 0.08, "min_data_in_leaf": 30, "lambda_l2": 5,
    "feature_fraction": 0.5, "bagging_fraction": 0.7, "bagging_freq": 1, "seed": 7, "num_threads": 1,
    "deterministic": True, "force_row_wise": True, "verbose": -1,
}  # fmt: skip
DIGITS = 5  # of a threshold
NAMES = ("by_line", "by_context")
HEAD = '''"""Two forests of decision trees, learned by `make fit` (benchmarks/fit_body.py), for no one to read.

Each returns the log odds that a line is text of its article, for a row of `features.FEATURES`; the second wants
`context.CONTEXT` behind it. All numbers are floats, and each has a name of its own: so Python compares them soonest.
J. Friedman, "Greedy function approximation: a gradient boosting machine", 2001.
"""

from __future__ import annotations

from collections.abc import Sequence
'''

Table: TypeAlias = Any  # a numpy array, a row a line
Node: TypeAlias = dict[str, Any]  # of a tree, as LightGBM tells it


def grown(lessons: Sequence[Lesson]) -> list[lightgbm.Booster]:
    """Return the forest that judges a line alone, and the one that knows the scores around it."""
    rows = [np.array(features.rows(lesson.table), dtype=np.float32).reshape(-1, len(FEATURES)) for lesson in lessons]
    first = _fit(lessons, rows, ROUNDS[0])
    scores = _scores_unseen(lessons, rows)
    wider = [_with_context(lesson, own, found) for lesson, own, found in zip(lessons, rows, scores, strict=True)]
    second = _fit(lessons, wider, ROUNDS[1])
    return [first, second]


def _scores_unseen(lessons: Sequence[Lesson], rows: Sequence[Table]) -> list[Table]:
    found: list[Table] = [np.empty(0)] * len(lessons)
    for part in range(PARTS):
        inside = [part_of(lesson.domain, PARTS, "part") == part for lesson in lessons]
        others = [at for at, is_inside in enumerate(inside) if not is_inside]
        model = _fit([lessons[at] for at in others], [rows[at] for at in others], ROUNDS[0])
        for at, is_inside in enumerate(inside):
            if is_inside and len(rows[at]):
                found[at] = np.asarray(model.predict(rows[at]))
    return found


def _with_context(lesson: Lesson, rows: Table, scores: Table) -> Table:
    if not len(rows):
        return np.empty((0, len(FEATURES) + len(CONTEXT)), dtype=np.float32)
    around = np.array(context.rows(lesson.table, [float(score) for score in scores]), dtype=np.float32)
    return np.concatenate([rows, around], axis=1)


def _fit(lessons: Sequence[Lesson], rows: Sequence[Table], rounds: int) -> lightgbm.Booster:
    known = [[label is not None for label in lesson.labels] for lesson in lessons]
    kept = np.concatenate([own[mask] for own, mask in zip(rows, known, strict=True) if any(mask)])
    told = [
        (label, weight)
        for lesson in lessons
        for label, weight in zip(lesson.labels, lesson.weights, strict=True)
        if label is not None
    ]
    data = lightgbm.Dataset(kept, [float(label) for label, _ in told], weight=[weight for _, weight in told])
    return lightgbm.train(SETTINGS, data, num_boost_round=rounds)


def source(forests: Sequence[lightgbm.Booster]) -> str:
    """Return the module newsspider/extract/forest.py."""
    trees = [[tree["tree_structure"] for tree in forest.dump_model()["tree_info"]] for forest in forests]
    sizes = (len(FEATURES), len(FEATURES) + len(CONTEXT))
    return HEAD + "".join(map(_function, NAMES, sizes, trees))


def _function(name: str, size: int, trees: Sequence[Node]) -> str:
    names = "\n".join(
        wrap(", ".join(f"x{at}" for at in range(size)), 110, initial_indent=" " * 8, subsequent_indent=" " * 8)
    )
    summed = "\n        + ".join(map(_expression, trees))
    return f"""

def {name}(row: Sequence[float]) -> float:
    (
{names},
    ) = row
    return (
        {summed}
    )
"""


def _expression(node: Node) -> str:
    if "leaf_value" in node:
        return f"{node['leaf_value']:.4f}"
    low, high = _expression(node["left_child"]), _expression(node["right_child"])
    return f"({low} if x{node['split_feature']} <= {node['threshold']:.{DIGITS}g} else {high})"
