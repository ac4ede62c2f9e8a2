"""The program behind the form comes out of one known package, and nothing of it lands outside its folder."""

import hashlib
import tarfile
from io import BytesIO
from pathlib import Path

import pytest

from build_tools.editing import cms_package
from build_tools.editing.cms_files import write_form
from build_tools.editing.cms_package import WrongPackageError, has_program, unpack
from build_tools.records.handbook import Handbook

FILES = {
    "package/LICENSE.txt": b"MIT",
    "package/npm/index.js": b"export const init = () => {};",
    "package/npm/index.js.map": b"{}",
    "package/locales/nl.json": b'{"a": "b"}',
    "package/locales/fr.json": b"{}",
    "package/dist/sveltia-cms.js": b"",
    "../elsewhere.js": b"",
}


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small package, which counts as the known one."""
    path = tmp_path / "sveltia-cms.tgz"
    with tarfile.open(path, "w:gz") as archive:
        for name, content in FILES.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            archive.addfile(member, BytesIO(content))
    monkeypatch.setattr(cms_package, "_SHA256", hashlib.sha256(path.read_bytes()).hexdigest())
    return path


def test_unpacks_what_the_form_needs_and_nothing_else(tmp_path: Path, package: Path) -> None:
    root = tmp_path / "handboek"
    unpack(root, package)
    written = {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}

    assert written == {
        "cms/sveltia/LICENSE.txt": b"MIT",
        "cms/sveltia/npm/index.js": b"export const init = () => {};",
        "cms/sveltia/locales/nl.json": b'export default {"a": "b"}',
    }
    assert not (tmp_path / "elsewhere.js").exists()
    assert has_program(root)


def test_refuses_any_other_file(tmp_path: Path, package: Path) -> None:
    package.write_bytes(package.read_bytes() + b"x")

    with pytest.raises(WrongPackageError):
        unpack(tmp_path, package)
    assert not has_program(tmp_path)


def test_the_page_loads_only_from_its_own_folder_and_says_when_the_program_is_missing(
    tmp_path: Path, package: Path, mini: Handbook
) -> None:
    write_form(tmp_path, mini)
    without = (tmp_path / "cms/index.html").read_text(encoding="utf-8")
    unpack(tmp_path, package)
    write_form(tmp_path, mini)
    page = (tmp_path / "cms/index.html").read_text(encoding="utf-8")

    assert "<script" not in without
    assert "Het formulier is er nog niet" in without
    assert '<script type="module" src="start.js"></script>' in page
    assert "http" not in page.replace("http-equiv", "")
    assert "default-src &#39;none&#39;; script-src &#39;self&#39;;" in page
    assert 'from "./sveltia/npm/index.js"' in (tmp_path / "cms/start.js").read_text(encoding="utf-8")


def test_twice_gives_the_same_bytes(tmp_path: Path, mini: Handbook) -> None:
    write_form(tmp_path, mini)
    first = (tmp_path / "cms/config.yml").read_bytes()
    write_form(tmp_path, mini)

    assert (tmp_path / "cms/config.yml").read_bytes() == first
