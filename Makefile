# The front door. Everything that it does is written in packaging/setup/ in plain Python.
PYTHON ?= python3
SETUP = $(PYTHON) packaging/setup
DIST = $(PYTHON) packaging/dist

.PHONY: help run test check bench bench-scale basemap dist dist-test clean
.DEFAULT_GOAL := help

help:
	@echo "make run      install what is missing and open the window (COLLECTION=folder opens another collection)"
	@echo "make test     install what is missing and run every check and test, without a display"
	@echo "make check    only the style, type and floor checks"
	@echo "make bench    measure the program and write build/bench.json"
	@echo "make bench-scale  measure large collections too, into the same file; this takes some minutes"
	@echo "make basemap  make the map's data anew from the packages that it comes from"
	@echo "make dist     make the packages for Linux (.deb, .rpm, archive) and the wheel, in build/dist; some minutes"
	@echo "make dist-test  install them into minimal systems without a network and try them out, as administrator"
	@echo "make clean    remove what was made: .venv, build and the tools' caches"

run:
	@$(SETUP) run $(COLLECTION)

test:
	@$(SETUP) test

check:
	@$(SETUP) check

bench:
	@$(SETUP) bench

bench-scale:
	@$(SETUP) bench-scale

basemap:
	@$(PYTHON) packaging/basemap

dist:
	@$(DIST) all

dist-test:
	@$(DIST) test

clean:
	@$(SETUP) clean
