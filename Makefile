# `make demo` and `make test` set up everything they need in .venv; nothing else on the machine is touched.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
PEERS := .venv-peers
FIT := .venv-fit
PEERS_READY := $(PEERS)/.ready
FIT_READY := $(FIT)/.ready
CORPUS ?= ../shared/corpus

.PHONY: demo test check bench peers fit lock clean
.DEFAULT_GOAL := test

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "newsspider needs Python 3.11 or newer; name one: make PYTHON=python3.12"; exit 2; }
	@echo "setting up $(VENV) (once; a minute or so)"
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes --requirement requirements.lock
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

demo: $(READY)
	@$(BIN)/python -m newsspider.newsroom.demo data/demo

test: $(READY)
	$(BIN)/python -m pytest

check: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(MAKE) test

# The libraries that we are measured against, in an environment of their own: nothing of ours ever sees them.
peers: $(PEERS_READY)

$(PEERS_READY): benchmarks/peers.lock
	@echo "setting up $(PEERS) (once; a minute or so)"
	@test -x $(PEERS)/bin/python || $(PYTHON) -m venv $(PEERS)
	@$(PEERS)/bin/python -m pip install -qq --disable-pip-version-check --no-deps --require-hashes --requirement benchmarks/peers.lock
	@touch $@

# The trees of newsspider/extract/forest.py, learned again from the corpora; some minutes.
$(FIT_READY): requirements.lock benchmarks/fit.lock
	@echo "setting up $(FIT) (once; a minute or so)"
	@test -x $(FIT)/bin/python || $(PYTHON) -m venv $(FIT)
	@$(FIT)/bin/python -m pip install -qq --disable-pip-version-check --require-hashes --requirement requirements.lock
	@$(FIT)/bin/python -m pip install -qq --disable-pip-version-check --require-hashes --requirement benchmarks/fit.lock
	@$(FIT)/bin/python -m pip install -qq --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

fit: $(FIT_READY) $(PEERS_READY)
	$(FIT)/bin/python benchmarks/fit_body.py $(CORPUS)/body $(CORPUS)/meta/htmldate $(CORPUS)/meta/trafilatura > $(FIT)/forest.py
	cp $(FIT)/forest.py newsspider/extract/forest.py

# Some fifteen minutes on two cores with the corpora of ../shared; progress goes to stderr.
bench: $(READY) $(PEERS_READY)
	@test ! -f $(CORPUS)/sections/labels.jsonl || $(BIN)/python benchmarks/sections.py $(CORPUS)/sections
	$(BIN)/python benchmarks/quality.py $(CORPUS) --peers --mistakes
	$(BIN)/python benchmarks/speed.py $(CORPUS) --peers
	$(BIN)/python benchmarks/clusters.py --peers
	$(BIN)/python benchmarks/archive.py $(CORPUS)
	$(BIN)/python benchmarks/state.py --articles 20000

# Needs uv; writes pinned versions with hashes for all supported Pythons and platforms, and no index's address.
lock:
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-annotate --no-header --no-emit-index-url --quiet \
	    --extra dev pyproject.toml --output-file requirements.lock
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-annotate --no-header --no-emit-index-url --quiet \
	    --group pyproject.toml:peers --output-file benchmarks/peers.lock
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-annotate --no-header --no-emit-index-url --quiet \
	    --group pyproject.toml:fit --output-file benchmarks/fit.lock

clean:
	rm -rf $(VENV) $(PEERS) $(FIT) build dist *.egg-info .mypy_cache .ruff_cache data/demo
