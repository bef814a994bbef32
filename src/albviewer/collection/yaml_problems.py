"""What the parser of YAML says of the commonest slips, so that it can be said in other languages than English too."""

from __future__ import annotations

from albviewer.model.sentences import Sentence, as_it_stands, sentence

_KNOWN = {
    problem.words: problem
    for problem in (
        sentence("mapping values are not allowed in this context"),
        sentence("mapping keys are not allowed in this context"),
        sentence("block sequence entries are not allowed in this context"),
        sentence("could not find expected ':'"),
        sentence("did not find expected key"),
        sentence("did not find expected node content"),
        sentence("did not find expected '-' indicator"),
        sentence("did not find expected ',' or ']'"),
        sentence("did not find expected ',' or '}}'"),
        sentence("did not find expected <document start>"),
        sentence("did not find expected alphabetic or numeric character"),
        sentence("did not find expected comment or line break"),
        sentence("did not find expected hexdecimal number"),
        sentence("found a tab character that violates indentation"),
        sentence("found a tab character where an indentation space is expected"),
        sentence("found character that cannot start any token"),
        sentence("found unexpected ':'"),
        sentence("found unexpected document indicator"),
        sentence("found unexpected end of stream"),
        sentence("found unknown escape character"),
        sentence("control characters are not allowed"),
        sentence("unreadable"),
    )
}


def yaml_problem(said: str) -> Sentence:
    """Return what the parser says; something rarer as it stands, in English."""
    return _KNOWN.get(said.replace("}", "}}")) or as_it_stands(said)
