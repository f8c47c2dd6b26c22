# Two commands: `make run` opens Downslope, `make test` checks it. Each sets up .venv first, once.
# While you work: `make quick`, the part of `make test` that takes under a minute.
PYTHON ?= python3
BIN := .venv/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt
LOCKED := \# Made by `make lock`: what a fresh environment got for .[test] and for `make fuzz`.

.PHONY: run test quick lint types coverage fuzz pictures bench lock clean

run: .venv/run.stamp
	@$(BIN)/downslope $(ARGS)

test: .venv/test.stamp lint types
	$(BIN)/python -m pytest -n auto $(ARGS)

# Under a minute: without the terminal sessions, and without tests marked as slow.
quick: .venv/test.stamp lint types
	$(BIN)/python -m pytest -n auto -m "not slow" --ignore=tests/toughness $(ARGS)

lint: .venv/test.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/test.stamp .types/downslope
	$(BIN)/mypy

# How much of the three folders the tests run, by branch.
coverage: .venv/test.stamp
	$(BIN)/python -m pytest -n auto --cov --cov-report=term $(ARGS)

# A minute of coverage-guided fuzzing, where atheris installs (Linux, macOS).
fuzz: .venv/test.stamp
	@$(INSTALL) atheris
	$(BIN)/python -m tests.toughness.fuzz $(ARGS)

# Contact sheets of all beats in build/pictures, to be looked at, and the pictures of the README.
pictures: .venv/pictures.stamp
	$(BIN)/python -m tests.pictures.readme
	$(BIN)/python -m tests.pictures.sheets $(ARGS)

# How fast it is: a table, and bench.json. Takes six minutes and wants a quiet machine.
bench: .venv/test.stamp .venv-bench/stamp
	$(BIN)/python -m tests.benchmarks $(ARGS)

# The newest versions that pyproject.toml allows, as a fresh environment gets them. Use the oldest
# Python that Downslope runs on, `make lock PYTHON=python3.11`: newer ones take its versions too.
lock:
	@dir=$$(mktemp -d) && trap 'rm -rf "$$dir"' EXIT && $(PYTHON) -m venv "$$dir/venv" \
	  && "$$dir/venv/bin/python" -m pip install --quiet --disable-pip-version-check '.[test,pictures]' atheris \
	  && "$$dir/venv/bin/python" -m pip freeze --exclude downslope > "$$dir/versions" \
	  && { echo '$(LOCKED)'; LC_ALL=C sort "$$dir/versions"; } > "$$dir/new" \
	  && cp "$$dir/new" constraints.txt

# A stamp is newer than what it was made from, so a second call installs nothing.
.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Downslope needs Python 3.11 or newer: make PYTHON=/path/to/python3.12 $(MAKECMDGOALS)" >&2; exit 2; }
	@echo "Setting up .venv (once) ..." >&2
	@$(PYTHON) -m venv .venv

.venv/run.stamp: pyproject.toml constraints.txt | .venv/bin/python
	@$(INSTALL) --editable .
	@touch $@

.venv/test.stamp: pyproject.toml constraints.txt | .venv/bin/python
	@$(INSTALL) --editable '.[test]'
	@touch $@ .venv/run.stamp

.venv/pictures.stamp: pyproject.toml constraints.txt | .venv/test.stamp
	@$(INSTALL) --editable '.[pictures]'
	@touch $@

# The package as an installation has it: mypy follows no search path that is made at run time.
.types/downslope:
	@mkdir -p $@
	@ln -s ../../core ../../lessons ../../tui $(addprefix ../../,$(wildcard downslope/*.py*)) $@

# What Downslope is measured beside: textual-plotext wants another plotext than ours.
.venv-bench/stamp: tests/benchmarks/requirements.txt | .venv/bin/python
	@echo "Setting up .venv-bench (once) ..." >&2
	@$(BIN)/python -m venv .venv-bench
	@.venv-bench/bin/python -m pip install --quiet --disable-pip-version-check --requirement $<
	@touch $@

clean:
	rm -rf .venv .venv-bench .types bench.json build dist .coverage .mypy_cache .ruff_cache .pytest_cache .hypothesis
