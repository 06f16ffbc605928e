# `make run` needs python3 with venv, and make; everything else is set up in .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
APP := $(VENV)/.app-ready
DEV := $(VENV)/.dev-ready

# One more than there are cores: browser tests mostly wait.
WORKERS ?= $(shell expr $$(nproc 2>/dev/null || echo 2) + 1)

.DEFAULT_GOAL := run
.PHONY: run setup test check format lock bench vignettes reference screenshots clean

run: $(APP)
	@$(BIN)/coxa serve $(ARGS)

setup: $(DEV)

test: $(DEV)
	@sh tools/ensure_chromium.sh
	@if [ -n "$$COXA_TEST_POSTGRES" ]; then echo "Store tests on PostgreSQL" && \
	  $(BIN)/pytest -q tests/store tests/actions; fi
	@COXA_TEST_POSTGRES= $(BIN)/pytest -n $(WORKERS) --dist loadfile --no-loadscope-reorder

check: $(DEV)
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/lint-imports
	@$(BIN)/mypy

format: $(DEV)
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

bench: $(DEV)
	@$(BIN)/python -m bench

vignettes: $(DEV)
	@$(BIN)/python -m tests.vignettes

reference: $(DEV)
	@$(BIN)/python -m tools.write_reference

screenshots: $(DEV)
	@sh tools/ensure_chromium.sh
	@$(BIN)/python -m tools.screenshots build/screenshots

# Hashes, every platform, Python 3.11 and later; no comments, so that no machine shows.
lock:
	@$(PYTHON) -m venv $(VENV)/.lock && $(VENV)/.lock/bin/pip install -q uv
	@for name in app dev; do $(VENV)/.lock/bin/uv pip compile -q --upgrade --universal \
	  --python-version 3.11 --generate-hashes --no-header --no-annotate \
	  requirements/$$name.in -o requirements/$$name.lock; done

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(BIN)/python:
	@sh tools/make_venv.sh $(PYTHON) $(VENV)

$(APP): $(BIN)/python requirements/app.lock pyproject.toml
	@sh tools/install_locked.sh $(VENV) requirements/app.lock
	@touch $@

$(DEV): $(BIN)/python requirements/dev.lock pyproject.toml
	@sh tools/install_locked.sh $(VENV) requirements/dev.lock
	@touch $(APP) $@
