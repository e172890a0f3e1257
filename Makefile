# `make` alone prints this help. Everything is set up in .venv. As root on Debian, what is missing is installed by apt-get:
# python3-venv, and for the tests the servers of requirements/servers; nothing else outside this folder is changed.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
JOBS ?= 2
# Tests that share a server which is slow to warm run in one process (tests/conftest.py).
PYTEST = $(BIN)/python -m pytest -n $(JOBS)
SECONDS ?= 600
ROWS ?= 100000000

.DEFAULT_GOAL := help
.PHONY: help demo test test-all lint format bench bench-large law-pages lock clean

help: ## show this help
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(VENV)/.core: requirements/core.lock pyproject.toml
	PYTHON=$(PYTHON) ./requirements/install core

$(VENV)/.dev: requirements/dev.lock pyproject.toml
	PYTHON=$(PYTHON) ./requirements/install dev

demo: $(VENV)/.core ## set up, then run the main job end to end on an invented provider
	@$(BIN)/fourcorners demo

test: $(VENV)/.dev ## set up, then lint and test (under 15 minutes on 2 cores)
	@$(MAKE) --no-print-directory lint
	@./requirements/servers
	@$(PYTEST) -m "not slow"

test-all: $(VENV)/.dev ## the slower proofs as well: thousands of generated cases, every kill point
	@./requirements/servers
	@$(PYTEST)

fuzz: $(VENV)/.dev ## fuzz each parser for SECONDS (600); what breaks one is kept in fuzz-findings/
	@for target in $$($(BIN)/python -m tests.fuzz --list 2>/dev/null); do \
	  echo "== $$target"; \
	  $(BIN)/python -m tests.fuzz $$target --seconds $(SECONDS) --corpus fuzz-corpus/$$target || exit 1; \
	done

lint: $(VENV)/.dev ## ruff and mypy, both clean
	@$(BIN)/ruff check src tests demo benchmarks
	@$(BIN)/ruff format --check src tests demo benchmarks
	@$(BIN)/mypy

format: $(VENV)/.dev ## rewrite the code in the house format
	@$(BIN)/ruff check --fix-only --quiet src tests demo benchmarks
	@$(BIN)/ruff format src tests demo benchmarks

bench: $(VENV)/.dev ## measure, and write benchmarks/RESULTS.md
	@$(BIN)/python -m benchmarks

bench-large: $(VENV)/.dev ## cost against rows, from 10^5 up to ROWS (100000000; a thousand million need 25 GB)
	@$(BIN)/python -m benchmarks.scale large $(ROWS)

law-pages: $(VENV)/.core ## write docs/law/ again from the rules, their tables and cases
	@$(BIN)/fourcorners law pages docs/law

lock: ## renew the locks from requirements/*.in (needs uv)
	uv pip compile -q --python-version 3.11 --universal --generate-hashes --no-emit-index-url --no-header requirements/core.in -o requirements/core.lock
	uv pip compile -q --python-version 3.11 --universal --generate-hashes --no-emit-index-url --no-header requirements/dev.in -o requirements/dev.lock

clean: ## remove what the targets made
	rm -rf $(VENV) fuzz-corpus fuzz-findings demo-run demo-data benchmarks/data .pytest_cache .mypy_cache .ruff_cache .hypothesis
