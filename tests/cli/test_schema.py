"""`handboek schema`, and what the other commands keep fresh."""

import json
import re
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Run = Callable[..., Result]
CHOICES = ".vscode/schema/keuzes.json"


def known(root: Path, soort: str) -> list[str]:
    ids: list[str] = json.loads((root / CHOICES).read_text(encoding="utf-8"))["definitions"][soort]["enum"]
    return ids


def test_writes_everything_once(run: Run, mini_root: Path) -> None:
    first, second = (run("schema", "--map", str(mini_root)) for _ in range(2))

    assert (first.exit_code, second.exit_code) == (0, 0)
    assert f"Geschreven: {CHOICES}" in first.output
    assert second.output == "Alles was al bij.\n"
    assert (mini_root / ".vscode/schema/concept.json").exists()


def test_a_new_record_and_another_id_can_be_chosen_at_once(run: Run, mini_root: Path) -> None:
    run("schema", "--map", str(mini_root))

    run("nieuw", "begrip", "Open deur", "--uitleg", "Een deur.", "--map", str(mini_root))
    run("hernoem", "eerste-idee", "begin", "--map", str(mini_root))

    assert "open-deur" in known(mini_root, "begrip")
    assert known(mini_root, "concept") == ["begin", "tweede-idee"]


def test_settings_with_comments_are_left_alone(run: Run, mini_root: Path) -> None:
    (mini_root / ".vscode").mkdir()
    (mini_root / ".vscode/settings.json").write_text("{ // van mij\n}", encoding="utf-8")

    result = run("schema", "--map", str(mini_root))

    assert (result.exit_code, [path.name for path in (mini_root / ".vscode").iterdir()]) == (1, ["settings.json"])
    assert ".vscode/settings.json is geen gewone JSON" in result.output


def test_a_disk_that_refuses_is_told(run: Run, mini_root: Path) -> None:
    (mini_root / ".vscode").write_text("", encoding="utf-8")

    result = run("schema", "--map", str(mini_root))

    assert (result.exit_code, "kan niet geschreven worden" in result.output) == (1, True)


def test_the_task_finds_our_messages(run: Run, mini_root: Path, project: Path) -> None:
    """What `handboek controleer` writes is what the task of VS Code looks for."""
    record = mini_root / "concepts/02-tweede-idee.md"
    record.write_text(record.read_text(encoding="utf-8").replace("[onderwijs]", "[onderwijz]"), encoding="utf-8")
    (mini_root / "content/bronnen/los.txt").write_text("x", encoding="utf-8")
    tasks = json.loads((project / ".vscode/tasks.json").read_text(encoding="utf-8"))["tasks"]
    patterns = [matcher["pattern"]["regexp"] for matcher in next(task for task in tasks if task["label"] == "Controleer")["problemMatcher"]]

    lines = run("controleer", "--map", str(mini_root)).output.splitlines()

    found = [re.match(pattern, line) for line in lines for pattern in patterns if re.match(pattern, line)]
    assert len(found) == len(lines) - 1
    assert ("concepts/02-tweede-idee.md", "6", "HB201") in {match.groups()[:3] for match in found if match}
    assert ("content/bronnen/los.txt", None, "HB006") in {match.groups()[:3] for match in found if match}


def test_the_tasks_are_the_commands(project: Path) -> None:
    tasks = json.loads((project / ".vscode/tasks.json").read_text(encoding="utf-8"))["tasks"]

    assert [(task["label"], *task["args"]) for task in tasks] == [
        ("Controleer", "controleer"), ("Bekijk", "bekijk"), ("Maak boek", "pdf"), ("Nieuw", "nieuw"),
    ]  # fmt: skip
    assert all(task["type"] == "process" and task["windows"]["command"].endswith("handboek.exe") for task in tasks)
