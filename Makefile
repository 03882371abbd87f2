# What a developer does here; each is one line that can also be typed.
MVN ?= mvn

.PHONY: help build test format lint approve docs
help: ## list these targets
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 10

build: ## package the distribution into cli/target/paritylint, without tests
	$(MVN) -q -B package -DskipTests -Dcommit=$$(git rev-parse --short HEAD) -Dcommit.date=$$(git log -1 --format=%cs)

test: ## run every check that the build has
	$(MVN) -B verify

format: ## format the sources
	$(MVN) -q -B spotless:apply

lint: ## compile with all warnings and check the format, without tests
	$(MVN) -q -B verify -DskipTests

approve: ## accept what the last test run received: every *.received.* replaces its *.approved.*
	@find . -name '*.received.*' -not -path './*/target/*' -exec sh -c 'for f; do mv -v "$$f" "$${f%.received.*}.approved.$${f##*.}"; done' sh {} +

docs: ## write anew the pages that are derived from the code
	-$(MVN) -q -B test -Dtest='*DocumentationTest' -Dparitylint.docs=write -Dsurefire.failIfNoSpecifiedTests=false
	@$(MAKE) --no-print-directory approve
