"""The workflows that publish, by rules written down here; actionlint judges the rest wherever it is installed.

The rules are those of GitHub's own advice on secure use: few permissions, actions on a full commit, and nothing that somebody else
may write inside a script. A job that may write something runs no code of the project.
"""

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

PROJECT = Path(__file__).parent.parent
WORKFLOW = PROJECT / ".github/workflows/handboek.yml"
TEXT = WORKFLOW.read_text(encoding="utf-8")
PINNED = re.compile(r"\s*(?:- )?uses: actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
MAY = {
    "maken": {"contents": "read"},
    "publiceren": {"pages": "write", "id-token": "write"},
    "bericht": {"pull-requests": "write"},
}
"""What each job may do; a job without a line here may do nothing."""


def read(path: Path) -> Any:
    """Read YAML with every scalar as text, so that `on` stays `on`."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506  this loader makes plain texts only


JOBS: dict[str, Any] = read(WORKFLOW)["jobs"]


def steps(job: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = JOBS[job]["steps"]
    return found


def scripts() -> Iterator[tuple[str, str]]:
    for job in JOBS:
        yield from ((job, step["run"]) for step in steps(job) if "run" in step)


def test_nothing_is_allowed_but_what_a_job_asks_for() -> None:
    assert read(WORKFLOW)["permissions"] == {}
    assert {name: job["permissions"] for name, job in JOBS.items()} == MAY


def test_who_may_write_runs_nothing_of_the_project() -> None:
    writers = [name for name, allowed in MAY.items() if "write" in allowed.values()]
    run = "".join(script for job, script in scripts() if job in writers)

    assert len(writers) == 2
    assert not [step for job in writers for step in steps(job) if "checkout" in step.get("uses", "")]
    assert not re.search(r"\b(make|handboek|python3?|pip|npm)\b(?! -m http)", run.replace("handboek.pdf", ""))


def test_every_action_is_of_github_and_stands_on_a_commit() -> None:
    uses = [line for line in TEXT.splitlines() if "uses:" in line]

    assert len(uses) == 7
    assert [line for line in uses if not PINNED.match(line)] == []
    assert next(step for step in steps("maken") if "checkout" in step.get("uses", ""))["with"] == {"persist-credentials": "false"}


def test_no_script_holds_what_somebody_else_may_write() -> None:
    assert [script for _, script in scripts() if "${{" in script] == []
    assert "secrets." not in TEXT
    assert "pull_request_target" not in TEXT
    assert set(read(WORKFLOW)["on"]) == {"push", "pull_request", "workflow_dispatch"}


@pytest.mark.parametrize(("job", "script"), [*scripts()])
def test_a_script_is_right_shell(job: str, script: str) -> None:
    assert subprocess.run(["bash", "-n"], input=script, text=True, capture_output=True, check=False).stderr == "", job  # noqa: S607


def test_jobs_end_in_time_on_a_fixed_system_and_need_jobs_that_exist() -> None:
    for job in JOBS.values():
        assert int(job["timeout-minutes"]) <= 120
        assert re.fullmatch(r"ubuntu-\d\d\.\d\d", job["runs-on"])
        assert job.get("needs", "maken") in JOBS


def test_the_date_and_the_check_come_before_the_build_and_the_tests_before_the_site() -> None:
    order = [step.get("run") or step["uses"] for step in steps("maken")]
    wanted = [
        "actions/checkout",
        "SOURCE_DATE_EPOCH",
        "make .venv/.klaar",
        "controleer --github",
        "make handboek",
        "make test",
        "upload-pages",
    ]
    places = [next(place for place, step in enumerate(order) if what in step) for what in wanted]

    assert places == sorted(places)
    assert {step["with"].get("include-hidden-files") for step in steps("maken") if step.get("with", {}).get("path") == "site"} == {"true"}


def test_only_main_is_published_and_only_a_proposal_gets_a_message() -> None:
    assert JOBS["publiceren"]["if"].startswith("github.ref == 'refs/heads/main' && github.event_name != 'pull_request'")
    assert "head.repo.full_name == github.repository" in JOBS["bericht"]["if"]


def test_the_message_holds_what_the_check_says_as_text_alone(tmp_path: Path) -> None:
    (tmp_path / "controle.txt").write_text("FOUT concepts/x.md:3 [HB201] ‘a’ bestaat niet.\n~~~\n@iemand <b>\n", encoding="utf-8")
    script = next(step["run"] for step in steps("bericht") if "bericht.md" in step.get("run", ""))
    environment = {"UITKOMST": "failure", "RUN": "https://example.org/run", "GITHUB_STEP_SUMMARY": "samen.md", "PATH": "/usr/bin:/bin"}
    subprocess.run(["bash", "-e", "-c", script], cwd=tmp_path, env=environment, check=True)  # noqa: S607
    message = (tmp_path / "bericht.md").read_text(encoding="utf-8")

    assert message.startswith("### Er is iets mis\n\nDit zegt de controle:\n\n    FOUT concepts/x.md:3 [HB201]")
    assert "\n    ~~~\n    @iemand <b>\n\n" in message
    assert "(https://example.org/run)" in message
    assert (tmp_path / "samen.md").read_text(encoding="utf-8") == message


def test_gitlab_checks_makes_tests_and_publishes_the_same() -> None:
    jobs = read(PROJECT / ".gitlab-ci.yml")
    order = jobs["maken"]["script"]

    assert [line.split()[-1] for line in order[2:]] == [".venv/.klaar", "controleer", "handboek", "test"]
    assert "git log -1 --format=%ct" in order[0]
    assert jobs["pages"]["artifacts"]["paths"] == ["public"]
    assert "CI_DEFAULT_BRANCH" in jobs["pages"]["rules"][0]["if"]
    assert jobs["default"]["image"] == "python:3.11-bookworm"


def test_actionlint_finds_nothing() -> None:
    actionlint = shutil.which("actionlint")
    if actionlint is None:
        pytest.skip("actionlint is not installed here; the rules above hold all the same")
    result = subprocess.run([actionlint, str(WORKFLOW)], capture_output=True, text=True, check=False)

    assert (result.returncode, result.stdout) == (0, "")
