"""What a plan is made of: a page to be made, and a kind of page."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from build_tools.records.handbook import Handbook


@dataclass(frozen=True)
class Planned:
    """One page to be made: its path, title, description, the pages above it, what its template gets, and further metadata."""

    uri: str
    title: str
    description: str
    above: tuple[str, ...] = ()
    context: Mapping[str, object] = field(default_factory=dict)
    meta: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class PageKind:
    """A kind of page: the template `pages/<template>.md.jinja` and which pages it makes."""

    template: str
    plan: Callable[[Handbook], Iterable[Planned]]
