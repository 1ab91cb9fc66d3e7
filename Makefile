# What one can do here; `make` alone prints this list. Paths are relative, so the folder's own path may hold spaces.

SWIFT ?= swift
PORT ?= 8080
SOURCES = Package.swift Sources Tests
# Formatter and tests have many files open at once; 1,024, as many systems allow at first, are too few.
MANY_FILES = ulimit -n 16384 2> /dev/null || ulimit -n "$$(ulimit -H -n)";

.PHONY: help deps deps-test toolchain build demo test check soak lint docs imports bench bench-peers format clean
.NOTPARALLEL:
.DEFAULT_GOAL := help

help: ## print this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile

deps: ## install what is missing for building, publishing and serving
	@Scripts/deps

deps-test: ## install what is missing for the tests as well
	@Scripts/deps --test

toolchain:
	@command -v "$(SWIFT)" > /dev/null || { \
	  echo "Swift 6.3 is not on the PATH: get it from https://www.swift.org/install and add its usr/bin." >&2; exit 2; }

build: deps toolchain ## build everything for debugging
	@$(SWIFT) build

demo: toolchain ## publish Examples/ecpat-2010 and serve it (PORT=8080)
	@SWIFT="$(SWIFT)" Scripts/demo Examples/ecpat-2010 out/ecpat-2010 "$(PORT)"

test: deps-test toolchain ## run every test, those in a real browser included
	@$(MANY_FILES) $(SWIFT) test --disable-xctest

check: deps-test toolchain lint docs imports ## what CI runs: format, documents, imports, every test
	@$(SWIFT) build --build-tests --explicit-target-dependency-import-check error
	@$(MANY_FILES) $(SWIFT) test --disable-xctest
	@.venv/bin/python Tests/Tools/small_counts.py .build/debug/SmallCountSets --count 100

soak: deps-test toolchain ## what is tried for longer: power cuts, full disks, a PostgreSQL that goes away, too many and hostile people
	@$(SWIFT) build --product StoreSigners
	@$(SWIFT) build --product progresscard
	@.venv/bin/python Tests/Tools/power_cuts.py --cuts 1000 --seed "$$(date +%s)"
	@.venv/bin/python Tests/Tools/store_cuts.py .build/debug/StoreSigners --cuts 300 --seed "$$(date +%s)"
	@.venv/bin/python Tests/Tools/copy_cuts.py .build/debug/StoreSigners .build/debug/progresscard --cuts 60 --seed "$$(date +%s)"
	@for mode in faults postgres; do .venv/bin/python Tests/Tools/intake_strength.py .build/debug/progresscard $$mode \
	  --rounds 30 --signers 500 --per-round 5000 --seed "$$(date +%s)" || exit 1; done
	@.venv/bin/python Tests/Tools/standby.py .build/debug/progresscard --rounds 10 --seed "$$(date +%s)"
	@for way in power kill; do Tests/Tools/cuts_on_example .build/debug $$way --cuts 30 --connections 500 --count 2000 \
	  --seed "$$(date +%s)" || exit 1; done
	@.venv/bin/python Tests/Tools/intake_strength.py .build/debug/progresscard beside \
	  --rounds 30 --signers 500 --per-round 5000 --seed "$$(date +%s)"
	@for mode in slow overload times; do .venv/bin/python Tests/Tools/intake_pressure.py .build/debug/progresscard $$mode \
	  --seconds 60 --seed "$$(date +%s)" || exit 1; done
	@for engine in sqlite postgres; do .venv/bin/python Tests/Tools/api_probes.py .build/debug/progresscard --engine $$engine \
	  --examples 2000 --raw 50000 --seed "$$(date +%s)" || exit 1; done
	@.venv/bin/python Tests/Tools/hostile_words.py .build/debug/progresscard Examples/ecpat-2010 --booklets
	@.build/debug/progresscard publish Examples/ecpat-2010 --output out/soak --only site --only data
	@.venv/bin/python Tests/Tools/signing_pages.py .build/debug/progresscard out/soak --also nl,de

lint:
	@$(MANY_FILES) $(SWIFT) format lint --strict --parallel --recursive $(SOURCES)

docs:
	@python3 Scripts/rules.py --check
	@python3 Tests/Tools/documents.py

imports:
	@$(SWIFT) package dump-package | python3 Tests/Tools/imports.py

bench: toolchain ## publish a generated workspace of 195 countries, rank 10,000 times, and print figures
	@Scripts/deps --bench
	@$(SWIFT) build --configuration release --product progresscard
	@$(SWIFT) build --configuration release --product Kernels
	@.venv/bin/python Benchmarks/bench.py

bench-peers: toolchain ## publish the same words with Hugo, in turn with ours
	@Scripts/deps --peers
	@$(SWIFT) build --configuration release --product progresscard
	@.venv/bin/python Benchmarks/peers.py

format: toolchain ## rewrite our Swift sources in the agreed format
	@$(MANY_FILES) $(SWIFT) format --in-place --parallel --recursive $(SOURCES)

clean: ## remove what was built and published, but not what was installed
	@$(SWIFT) package clean
	@rm -rf out .build-bench
