VENV = .venv
BIN = $(VENV)/bin
READY = $(VENV)/.ready
MEASURED = $(VENV)/bench

.PHONY: demo test quick check fmt docs site snapshots bench

demo: $(READY) ## show what newslint makes of the examples
	@$(BIN)/newslint setup fluency || echo "Without it repairs are not judged."
	$(BIN)/newslint check --exit-zero examples

test: $(READY) ## run all tests
	$(BIN)/python -m pytest -q -n 2

quick: $(READY) ## run the tests that need no process, Java, network or model; half a minute
	$(BIN)/python -m pytest -q -m "not process and not languagetool and not fluency"

check: $(READY) ## lint, types, and whether the generated pages are current
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python scripts/docs.py --check

fmt: $(READY) ## format, and repair what the linter can
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

docs: $(READY) ## write the generated pages
	$(BIN)/python scripts/docs.py

site: $(READY) ## build the documentation as a site in the folder `site`; open site/index.html
	$(BIN)/sphinx-build -q -W --keep-going -c docs . site

snapshots: $(READY) ## write what newslint says today into tests/fixing/cases, examples/expected, README
	$(BIN)/python -m pytest -q --update-cases tests/fixing/test_cases.py tests/project/test_example_articles.py tests/project/test_example_pairs.py \
		tests/project/test_printed.py

bench: $(READY) ## measure what is found and restored, then speed and an archive; wants idle cores
	@mkdir -p $(MEASURED)
	$(BIN)/python bench/inject.py $(MEASURED) --half reported
	$(BIN)/python bench/score.py $(MEASURED)
	$(BIN)/python bench/pronouns.py
	$(BIN)/python bench/trials.py $(MEASURED)
	$(BIN)/python bench/speed.py
	$(BIN)/python bench/archive.py $(MEASURED)

$(READY): pyproject.toml scripts/setup
	scripts/setup $(VENV)
	@touch $@
