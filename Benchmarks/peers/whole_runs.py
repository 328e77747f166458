"""Whole runs from a file of JSON lines to another, with two processes; each returns the seconds that passed."""

import json
import shutil
import time


def spacy_run(archive, work):
    """Tokens and sentences with their offsets, in one language for all: a pipeline of spaCy has only one."""
    import spacy

    nlp = spacy.blank("en")
    nlp.max_length = 1 << 30
    nlp.add_pipe("sentencizer")
    start = time.perf_counter()
    with open(archive, encoding="utf-8") as lines, open(work / "spacy.jsonl", "w", encoding="utf-8") as output:
        articles = (json.loads(line) for line in lines)
        pairs = ((article.pop("text"), article) for article in articles)
        for doc, article in nlp.pipe(pairs, as_tuples=True, n_process=2, batch_size=100):
            article["sentences"] = [(s.start_char, s.end_char) for s in doc.sents]
            article["tokens"] = [(t.idx, t.idx + len(t)) for t in doc]
            output.write(json.dumps(article, ensure_ascii=False) + "\n")
    return time.perf_counter() - start


def datatrove_run(archive, work):
    """Reading and writing alone."""
    from datatrove.executor import LocalPipelineExecutor
    from datatrove.pipeline.readers import JsonlReader
    from datatrove.pipeline.writers import JsonlWriter
    from datatrove.utils.logging import logger

    logger.remove()
    halves, copies, logs = work / "halves", work / "copies", work / "logs"
    for folder in (halves, copies, logs):
        shutil.rmtree(folder, ignore_errors=True)
    halves.mkdir()
    lines = archive.read_text(encoding="utf-8").splitlines(keepends=True)
    # One file for each of its workers: a file is not divided.
    (halves / "0.jsonl").write_text("".join(lines[::2]), encoding="utf-8")
    (halves / "1.jsonl").write_text("".join(lines[1::2]), encoding="utf-8")
    start = time.perf_counter()
    LocalPipelineExecutor(
        pipeline=[JsonlReader(str(halves)), JsonlWriter(str(copies), compression=None)],
        tasks=2, workers=2, logging_dir=str(logs)).run()
    return time.perf_counter() - start
