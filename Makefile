# The verbs of the project; `make help` lists them. Everything works from any folder name, as root or not.
SHELL := /bin/sh
PY := .venv/bin/python
PORT ?= 8000
PYTEST_WORKERS ?= 2
export PYTHONDONTWRITEBYTECODE ?=

.DEFAULT_GOAL := help
.PHONY: help setup setup-dev demo serve test lint fix bench shots lock messages

help:  ## List these verbs
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

setup:
	@python3 scripts/setup.py run

setup-dev:
	@python3 scripts/setup.py dev

demo: setup  ## Install what is missing, build the fictitious city, serve on 127.0.0.1:8000
	@$(PY) scripts/serve.py --demo --port $(PORT)

serve: setup  ## Serve what the database already holds
	@$(PY) scripts/serve.py --port $(PORT)

test: setup-dev  ## Install what is missing and run everything, on SQLite and on PostgreSQL
	@$(PY) scripts/test.py $(PYTEST_WORKERS)

lint: setup-dev  ## Style, types, import contracts, templates, migrations, deployment checks
	@$(PY) scripts/lint.py

fix: setup-dev  ## Mend what can be mended by itself
	@$(PY) -m ruff check --fix --quiet . ; $(PY) -m ruff format --quiet .
	@$(PY) -m djlint tequio --reformat --quiet || true

bench: setup-dev  ## Measure; the figures are ratios within one run
	@$(PY) -m benchmarks

shots: setup-dev  ## Screenshots of the main pages at 360 and 1280 px into shots/
	@$(PY) scripts/shots.py

messages: setup-dev  ## Collect the sentences to translate and compile the translations
	@$(PY) scripts/messages.py

lock: setup-dev  ## Compile requirements/*.txt and package-lock.json again
	@$(PY) scripts/lock.py
