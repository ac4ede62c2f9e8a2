"""Every error of pydantic has a Dutch sentence, and every field of every kind gives one."""

import re
from pathlib import Path
from typing import get_args

import pytest
from pydantic_core import core_schema

from build_tools.loading import shape
from build_tools.loading.sentences import GROUPS, OTHERWISE, RULES, rule_for, sentence
from build_tools.loading.validate import validate
from build_tools.records.base import Part
from build_tools.records.handbook import Place
from build_tools.records.kinds import KINDS
from build_tools.records.pagina import Pagina
from build_tools.records.problems import CODES
from build_tools.records.uitgave import Uitgave

NEVER_FROM_DATA = {
    "arguments_type", "callable_type", "default_factory_not_called", "ellipsis_error", "frozen_field", "frozen_instance",
    "get_attribute_error", "invalid_key", "json_invalid", "json_type", "missing_argument", "missing_keyword_only_argument",
    "missing_positional_only_argument", "missing_sentinel_error", "multiple_argument_values", "needs_python_object",
    "no_such_attribute", "recursion_depth_exceeded", "recursion_loop", "unexpected_keyword_argument", "unexpected_positional_argument",
}  # fmt: skip
"""Errors of calling functions, reading JSON or changing a record: our models, given plain data, cannot give them."""

MODELS: tuple[type[Part], ...] = (*(kind.model for kind in KINDS), Pagina, Uitgave)
WRONG = ("x" * 5000, "", " ", "-1", "1e9", [], {}, ["x"], [["x"]], {"x": "y"}, {"x": ["y"]}, [{}], [{"x": "y"}])
ENGLISH = re.compile(r"\b(input|should|valid|string|field|extra|must|least|most|match|unable|required|characters?)\b", re.IGNORECASE)


def test_every_error_type_of_pydantic_has_a_rule() -> None:
    types = set(get_args(core_schema.ErrorType))
    assert {name for name in types if rule_for(name) is OTHERWISE} == NEVER_FROM_DATA


def test_every_error_type_of_the_records_has_a_sentence_of_its_own(project: Path) -> None:
    source = "".join(path.read_text(encoding="utf-8") for path in sorted((project / "build_tools/records").glob("*.py")))
    own = set(re.findall(r'PydanticCustomError\(\s*"(\w+)"', source))
    assert own
    assert own <= set(RULES)


def test_every_rule_has_a_code_and_a_sentence_that_can_be_filled_in() -> None:
    for rule in (*RULES.values(), *(rule for _, rule in GROUPS), OTHERWISE):
        assert rule.code in CODES
        assert "{" not in sentence(rule, "x", {})


def test_a_long_value_is_shown_in_short() -> None:
    assert sentence(RULES["enum"], "een heel  lange\nwaarde " * 10, {}) == "‘een heel lange waarde een heel lange…’ is hier geen keuze."


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
@pytest.mark.parametrize(
    "value", ["x" * 5000, "", " ", "-1", "1e9", [], {}, ["x"], [["x"]], {"x": "y"}, {"x": ["y"]}, [{}], [{"x": "y"}]], ids=repr
)
def test_a_wrong_value_in_any_field_speaks_dutch(model: type[Part], value: object) -> None:
    place = Place("x.md", {(): 1})
    for name in shape.fields_of(model):
        record, problems = validate(model, {name: value}, place)
        assert record is None
        for problem in problems:
            assert not ENGLISH.search(problem.message.replace("xxx", "")), str(problem)
            assert problem.code in CODES
            assert problem.advice
            assert problem.origin.line == 1
