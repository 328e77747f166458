"""Lets a Python function be a stage of Dabir. Copy this file beside your script; it needs nothing else.

    from dabir_plugin import stage

    @stage
    def greetings(document, options):
        text = document["text"]
        at = text.find("hello")
        return {"greetings": [{"start": at, "end": at + 5}]} if at >= 0 else {}

`document` has the keys id, text, the layers that plugin.yaml reads, and, if there are any, lang, title and date.
`options` has every option that plugin.yaml declares. Positions count code points, as Python does.
Return a dictionary from layers to rows, or LEAVE_OUT. An exception costs the document, and no other.
What the function prints goes to the log.
"""

import json
import sys
import traceback

LEAVE_OUT = {"filter": True}


def stage(function):
    """Runs `function(document, options)` for every document; does not return."""
    answer_stages(lambda documents, options: [_attempt(function, document, options) for document in documents], size=1)


def batch_stage(size=64):
    """Runs `function(documents, options)`, which returns one result for each, for up to `size` documents at once."""
    return lambda function: answer_stages(lambda documents, options: _attempt_all(function, documents, options), size)


def answer_stages(process, size):
    """Speaks Dabir's protocol: answers documents in order, and sends back every other line as it is."""
    source, target = sys.stdin.buffer, sys.stdout.buffer
    # What is printed by mistake must not mix with answers.
    sys.stdout = sys.stderr
    options, waiting = {}, []

    def answer():
        for document, result in zip(waiting, process(waiting, options)):
            target.write(_line(document["n"], result))
        waiting.clear()

    for line in source:
        message = json.loads(line)
        if "n" in message:
            waiting.append(message)
            if len(waiting) >= size:
                answer()
            continue
        if "dabir" in message:
            options = message["options"]
        answer()
        target.write(line)
        target.flush()


def _line(number, result):
    try:
        return json.dumps({"n": number, **(result or {})}, ensure_ascii=False, allow_nan=False).encode() + b"\n"
    except Exception as error:
        # Such as a number of numpy's, half a surrogate pair, or a result that is no dictionary.
        traceback.print_exc()
        return json.dumps({"n": number, "error": f"{type(error).__name__}: {error}"}).encode() + b"\n"


def _attempt(function, document, options):
    try:
        return function(document, options)
    except Exception as error:
        traceback.print_exc()
        return {"error": f"{type(error).__name__}: {error}"}


def _attempt_all(function, documents, options):
    if not documents:
        return []
    try:
        results = list(function(documents, options))
        if len(results) != len(documents):
            raise ValueError(f"{len(results)} results for {len(documents)} documents")
        return results
    except Exception:
        # One document must not cost the others.
        return [_attempt(lambda one, _: list(function([one], options))[0], document, options)
                for document in documents]
