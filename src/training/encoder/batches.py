"""Comments as the encoder's training reads them: the files that prepare.ts writes, as batches of about equal length on the device."""

import gzip
import json
import zlib
from dataclasses import dataclass

import numpy
import torch

from model import DEVICE, POSITIONS, SEPARATOR

INDEX = {position: index for index, position in enumerate(POSITIONS)}
UNSURE = 0.6
FOLDS = 4


@dataclass
class Batch:
    """Windows of several comments. `token` and `span` say which flat token belongs to which sentence of a window."""

    ids: torch.Tensor
    present: torch.Tensor
    title: torch.Tensor
    window: torch.Tensor
    comment: torch.Tensor
    token: torch.Tensor
    span: torch.Tensor
    comments: int
    fold: int
    written: torch.Tensor
    labelled: torch.Tensor
    target: torch.Tensor
    known: torch.Tensor
    sentence_target: torch.Tensor
    sentence_known: torch.Tensor
    members: list


def targets_of(comment):
    """1 asserted, UNSURE a close call; `known` is 0 where annotators disagreed or nobody said which sentence it is."""
    rows = max(1, comment["n"])
    comment["target"], comment["known"] = numpy.zeros(18, "f4"), numpy.ones(18, "f4")
    comment["sentence_target"], comment["sentence_known"] = numpy.zeros((rows, 18), "f4"), numpy.ones((rows, 18), "f4")
    for position, evidence in comment["labels"].items():
        index, value = INDEX[position], UNSURE if position in comment["unsure"] else 1.0
        comment["target"][index] = value
        if evidence:
            comment["sentence_target"][evidence, index] = value
        else:
            comment["sentence_known"][:, index] = 0
    for position in comment["ambiguous"]:
        comment["known"][INDEX[position]] = 0
        comment["sentence_known"][:, INDEX[position]] = 0


def spans_of(comment):
    """The sentence of each span, window by window, as `Batch.span` numbers them."""
    return [sentence for window in comment["windows"] for sentence, start, end in window["s"] if end > start]


def read(path, written=False, labelled=True):
    """Comments of one file. Threads, and neighbours in a file of written examples, are never parted by a fold."""
    opener = gzip.open if path.endswith(".gz") else open
    with opener(path, "rt") as file:
        comments = [json.loads(line) for line in file]
    for comment in comments:
        comment["written"], comment["labelled"] = float(written), float(labelled)
        comment["fold"] = zlib.crc32(comment["fold_key"].encode()) % FOLDS
        targets_of(comment)
    return [comment for comment in comments if any(window["s"] for window in comment["windows"])]


def batches_of(comments, tokens, random):
    """Batches whose windows, padded to the longest, hold at most about `tokens` tokens, in random order; each of one fold alone."""
    result = [batch for fold in range(FOLDS) for batch in batches_of_fold([each for each in comments if each["fold"] == fold], tokens, random)]
    random.shuffle(result)
    return result


def batches_of_fold(comments, tokens, random):
    order = list(comments)
    random.shuffle(order)
    length = lambda comment: max(len(window["i"]) for window in comment["windows"])
    result = []
    for first in range(0, len(order), 4096):
        current, windows, longest = [], 0, 0
        for comment in sorted(order[first : first + 4096], key=length):
            longest = max(longest, length(comment))
            if current and (windows + len(comment["windows"])) * longest > tokens:
                result.append(collate(current))
                current, windows, longest = [], 0, length(comment)
            current.append(comment)
            windows += len(comment["windows"])
        result.append(collate(current))
    return result


def collate(comments):
    windows, spans, titles = [], [], []
    for index, comment in enumerate(comments):
        for window in comment["windows"]:
            spans += [(len(windows), index, sentence, start, end) for sentence, start, end in window["s"] if end > start]
            windows.append(window["i"])
            titles.append(window["i"].index(SEPARATOR))
    longest = max(map(len, windows))
    ids, present = numpy.zeros((len(windows), longest), "i8"), numpy.zeros((len(windows), longest), "?")
    for row, window in enumerate(windows):
        ids[row, : len(window)], present[row, : len(window)] = window, True
    token = numpy.concatenate([numpy.arange(w * longest + start, w * longest + end) for w, _, _, start, end in spans])
    span = numpy.repeat(numpy.arange(len(spans)), [end - start for *_, start, end in spans])
    place = numpy.arange(longest)[None]
    title = (place > 0) & (place < numpy.array(titles)[:, None])
    put = lambda values: torch.as_tensor(numpy.asarray(values)).to(DEVICE)
    every = lambda key: put(numpy.stack([comment[key] for comment in comments]))
    at_span = lambda key: put(numpy.stack([comments[comment][key][sentence] for _, comment, sentence, *_ in spans]))
    return Batch(
        put(ids), put(present), put(title), put([each[0] for each in spans]), put([each[1] for each in spans]), put(token), put(span),
        len(comments), comments[0]["fold"], every("written"), every("labelled"), every("target"), every("known"),
        at_span("sentence_target"), at_span("sentence_known"), comments,
    )
