# make run  builds dabir and annotates the sample articles
# make test  runs all tests
# make help  lists everything else

PREFIX ?= /usr/local
PACKAGES = libicu-dev libsimdjson-dev libyaml-dev libarchive-dev libisal-dev libzstd-dev liblzma-dev libbz2-dev \
  pkg-config unicode-data
# The Swift runtime goes into the binary: it starts faster and runs where Swift is not installed.
# Every object has one owner at a time, which debug builds, and so all tests, check at each access.
RELEASE = swift build -c release --static-swift-stdlib -Xswiftc -use-ld=lld -Xswiftc -enforce-exclusivity=unchecked
DABIR = .build/release/dabir
NAME_MATCHING = swift run -c release --package-path Benchmarks NameMatching
SUDO := $(if $(filter 0,$(shell id -u)),,sudo)

SANITIZED = ^(TextCore|ByteStreams|ArticleIO|Pipeline|Runner|Segmentation|LanguageIdentification|KnowledgeBase|Plugins)Tests\.

.PHONY: $(shell sed -n 's/^\([a-z-]*\):.*/\1/p' Makefile)

help:
	@sed -n 's/^##* make/make/p' Makefile | \
	  awk -F '  +' '{ if (length($$1) > 19) { print $$1; $$1 = "" } printf "%-20s %s\n", $$1, $$2 }'

run: build
	@mkdir -p out
	$(DABIR) run Pipelines/news.yaml -o out/news.jsonl --overwrite
	$(DABIR) entities out/news.jsonl --top 10

# Tests wait for threads and processes, on few of the test library's own threads: a limit for each would count the waiting
# of all. What hangs ends with the whole, and is what started and did not pass.
test: deps
	DABIR_OPTIMIZE_KERNELS=1 timeout --foreground --signal=INT --kill-after=30 60m swift test --disable-xctest

## make deps  installs the Debian packages that are missing
deps:
	@missing="$$(for p in $(PACKAGES); do \
	  dpkg-query -W -f='$${Status}' $$p 2>/dev/null | grep -q 'ok installed' || echo $$p; done)"; \
	if [ -n "$$missing" ]; then \
	  echo "installing:" $$missing; \
	  $(SUDO) apt-get update -qq && \
	  $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing; fi

## make test-deps  installs what tests need besides: a browser for the page of dabir bench, Java for Spark
test-deps: PACKAGES += chromium default-jre-headless python3-venv
test-deps: deps

## make test-spark  breaks a Spark cluster of two workers in every way and compares the bytes; PYSPARK=VERSION
test-spark: deps
	DABIR_OPTIMIZE_KERNELS=1 swift build --product dabir
	python3 Spark/tests/test_shards.py
	Spark/tests/run .build/debug/dabir test_faults.py

## make spark-demo  annotates a generated archive on one machine and on a Spark cluster; MB=SIZE
spark-demo: build
	Spark/tests/run $(DABIR) demo.py $(or $(MB),64)

## make dist  links out/dist/dabir, one file for the nodes of a cluster that needs no library
dist: PACKAGES += libacl1-dev liblz4-dev libxml2-dev nasm python3-pip
dist: build
	Spark/build-static .build/release out/dist/dabir
	Spark/check-static out/dist/dabir

## make bench-tools  builds the programs that measure single libraries
bench-tools: deps
	swift build --package-path Benchmarks

## make bench  measures the standard set and writes Benchmarks/results/*.json and *.html
bench: build
	Benchmarks/run-standard-set $(DABIR)

## make bench-peers  the same work beside spaCy, PyICU, tokenizers and others, from PyPI
bench-peers: build
	Benchmarks/peers/run $(DABIR)

## make build  builds the release binary
build: deps
	$(RELEASE) --product dabir

# Words with their pronunciation and with their frequency, from which the transliteration model learns too.
WORDS ?= out/words
WORD_FILES = $(WORDS)/arabic.tsv $(WORDS)/persian.tsv $(WORDS)/persian.words.tsv

## make words  fetches words with their pronunciation and frequency, which make model and make eval-translit need, from PyPI
words: $(WORD_FILES)

$(WORD_FILES) &:
	python3 Benchmarks/transliteration/pronunciations.py $(WORDS)
	python3 Benchmarks/transliteration/frequencies.py $(WORDS)

## make model DATA=… NAMES=…  trains the transliteration model that the program contains
PAIR_FILES = train dev name_items common_names train_full dev_full places wikidata_people
model: build words
	$(DABIR) transliterate train --name press-1 --overwrite -o Sources/CTransliterationModel/model.bin \
	  --arabic $(PAIR_FILES:%=$(DATA)/arabic/%.tsv) $(WORDS)/arabic.tsv --tune-arabic $(DATA)/arabic/dev.tsv \
	  --persian $(PAIR_FILES:%=$(DATA)/persian/%.tsv) $(WORDS)/persian.tsv --tune-persian $(DATA)/persian/dev.tsv \
	  --persian-words $(WORDS)/persian.words.tsv \
	  $(if $(NAMES),--names $(NAMES))

## make eval-translit DATA=… SCORER=… [NAMES=…]  measures transliteration on unseen names
eval-translit: build words
	Benchmarks/transliteration/evaluate.sh $(DABIR) $(DATA) $(SCORER) $(or $(NAMES),-) $(WORDS) out/eval-translit

## make fuzz  compares segmentation with ICU on 300,000 random texts and all category n-grams
fuzz: deps
	DABIR_FUZZ_TEXTS=300000 DABIR_OPTIMIZE_KERNELS=1 swift test --disable-xctest -c release \
	  -Xswiftc -enable-testing --no-parallel --scratch-path .build-fuzz --filter SegmentationTests

## make examples  builds the Swift package that adds a stage of its own, from nothing, and runs it
examples: deps
	DABIR_BUILD_EXAMPLES=1 DABIR_OPTIMIZE_KERNELS=1 swift test --disable-xctest --filter SwiftPackageExampleTests

## make stress  kills and resumes runs 100 times, and feeds 10,000 mangled inputs of every format and container
stress: deps
	DABIR_STRESS=100 DABIR_OPTIMIZE_KERNELS=1 swift test --disable-xctest --filter EndToEndTests

## make builtin-kb  builds the built-in knowledge base from its tables
builtin-kb: build
	$(DABIR) kb build $(sort $(wildcard Sources/CBuiltInKnowledge/tables/*.tsv)) \
	  -o Sources/CBuiltInKnowledge/builtin.kb --overwrite --no-builtin-names

## make fold-table  writes the table of what characters become in folded names
fold-table:
	python3 Sources/TextCore/Folding/fold_table.py > Sources/TextCore/Folding/FoldTable+Unicode.swift

## make eval-matcher DATA=FOLDER  measures the name matcher on names that it has not seen
eval-matcher: deps
	$(NAME_MATCHING) evaluate "$(DATA)"

## make train-matcher DATA=FOLDER  learns the parameters of the name matcher
train-matcher: deps
	$(NAME_MATCHING) train "$(DATA)" Sources/CNameMatcher/name-matcher.bin

## make sanitize  runs the core's tests under the thread and the address sanitizer
sanitize: deps
	DABIR_OPTIMIZE_KERNELS=1 TSAN_OPTIONS=halt_on_error=1 swift test --disable-xctest --sanitize=thread \
	  --scratch-path .build-tsan --filter '$(SANITIZED)'
	DABIR_OPTIMIZE_KERNELS=1 ASAN_OPTIONS=detect_leaks=0 swift test --disable-xctest --sanitize=address \
	  --scratch-path .build-asan --filter '$(SANITIZED)'

# Sources of a knowledge base, and the knowledge base that names are linked to.
BASE ?=
KB ?= Sources/CBuiltInKnowledge/builtin.kb

## make eval-link DATA=FOLDER SCORER=FILE [KB=FILE] [BASE="FILE…"]  measures linking on annotated texts, and of persons of BASE by hidden names
eval-link: build
	python3 Benchmarks/accuracy/eval_link.py --dabir $(DABIR) --kb "$(KB)" --data "$(DATA)" --scorer "$(SCORER)"
	$(if $(BASE),python3 Benchmarks/accuracy/eval_across.py --dabir $(DABIR) --base $(BASE))

## make eval-coverage DATA=FOLDER [KB=FILE]  measures how many names in texts of world politics the base knows
eval-coverage: build
	python3 Benchmarks/accuracy/eval_coverage.py --dabir $(DABIR) --kb "$(KB)" --data "$(DATA)" --set news_fair gum

## make train-link DATA=FOLDER KB=FILE BASE="FILE…"  learns the weights of the link stage
train-link: build
	@mkdir -p out
	python3 Benchmarks/accuracy/train_link.py --dabir $(DABIR) --kb "$(KB)" --data "$(DATA)" --base $(BASE) \
	  > out/LinkWeights+Learned.swift
	mv out/LinkWeights+Learned.swift Sources/EntityLinking/Ranking/LinkWeights+Learned.swift

SWIFT_CODE = Package.swift Sources Tests Benchmarks/Package.swift \
  $(addprefix Benchmarks/,ArchiveMaker Benchmarks Sources) \
  $(addprefix Pipelines/plugins/,swift-example/Package.swift swift-example/Sources swift-library-example)

## make lint  checks the format of the sources
lint:
	swift format lint --strict -r $(SWIFT_CODE)

## make format  formats the sources
format:
	swift format format -i -r $(SWIFT_CODE)

## make install  installs dabir and the pipelines below PREFIX (default /usr/local)
install: build
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/dabir/pipelines/samples"
	install -m 755 $(DABIR) "$(DESTDIR)$(PREFIX)/bin/dabir"
	install -m 644 Pipelines/*.yaml "$(DESTDIR)$(PREFIX)/share/dabir/pipelines"
	install -d "$(DESTDIR)$(PREFIX)/include" "$(DESTDIR)$(PREFIX)/share/dabir/plugins"
	install -m 644 Sources/PluginABI/include/dabir_plugin.h "$(DESTDIR)$(PREFIX)/include"
	install -m 644 Pipelines/plugins/python-example/dabir_plugin.py "$(DESTDIR)$(PREFIX)/share/dabir/plugins"
	install -m 644 Pipelines/samples/* "$(DESTDIR)$(PREFIX)/share/dabir/pipelines/samples"

## make clean  removes what was built
clean:
	rm -rf .build .build-fuzz .build-tsan .build-asan Benchmarks/.build out
