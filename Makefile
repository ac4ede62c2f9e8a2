# Het handboek bouwen, bekijken en controleren. Zie README.md.
#   make handboek  site en boek bouwen      make serve  live voorbeeld
#   make test      alle controles           make lock   de vaste versies vernieuwen
.DEFAULT_GOAL := handboek
.PHONY: handboek serve test lock schoon
.DELETE_ON_ERROR:

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet
LOCKFLAGS := --quiet --strip-extras --allow-unsafe --generate-hashes --no-header --no-emit-index-url --no-emit-trusted-host --no-emit-find-links
# Material announces the end of its support in every build; README.md tells until when it is supported.
export NO_MKDOCS_2_WARNING := 1

handboek: $(VENV)/.klaar
	@$(BIN)/mkdocs build --strict
	@echo "Site: $(CURDIR)/site/index.html"
	@echo "Boek: $(CURDIR)/site/downloads/handboek.pdf"

serve: $(VENV)/.klaar
	@$(BIN)/mkdocs serve

# Every check there is, the quick ones first; the first that fails ends the run.
test: $(VENV)/.klaar-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest --cov

# The native libraries of WeasyPrint, the locked packages, and the project itself.
$(VENV)/.klaar: requirements.lock pyproject.toml build_tools/native.py
	@$(PYTHON) -m build_tools.native venv pango
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(PIP) --require-hashes --requirement requirements.lock
	@$(PIP) --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m build_tools.compiling
	@touch $@

$(VENV)/.klaar-dev: $(VENV)/.klaar requirements-dev.lock
	@$(PYTHON) -m build_tools.native chromium
	@$(PIP) --require-hashes --requirement requirements-dev.lock
	@touch $@

lock: $(VENV)/.klaar-dev
	@$(BIN)/pip-compile $(LOCKFLAGS) --extra build --output-file requirements.lock pyproject.toml
	@$(BIN)/pip-compile $(LOCKFLAGS) --constraint requirements.lock --extra build --extra dev --output-file requirements-dev.lock pyproject.toml

schoon:
	@rm -rf $(VENV) .cache site
