"""Writes texts as token ids, for pretrain.py.

    python3 tokens.py FOLDER PLAIN [CORPUS.jsonl ...]

PLAIN (.txt or .txt.xz) has one comment a line; a CORPUS (.jsonl or .jsonl.gz) one JSON a line with "title" and "text". Reads
FOLDER/vocabulary.json, writes FOLDER/plain.npy and FOLDER/corpus.npy: one long array each, every comment between start
and separator mark, its title before it as windows.ts lays it out. Words are cut as in src/text/words.ts.
"""

import gzip
import json
import lzma
import multiprocessing
import sys

import numpy

from model import SEPARATOR, START
from vocabulary import pieces_of, words_of

LONGEST_TITLE, LONGEST_COMMENT = 16, 400
IDS, KNOWN = {}, {}


def lines_of(path):
    opener = {"xz": lzma.open, "gz": gzip.open}.get(path.rsplit(".", 1)[-1], open)
    with opener(path, "rt") as file:
        return file.read().splitlines()


def encode(text, most):
    row = []
    for word in words_of(text):
        if word not in KNOWN:
            KNOWN[word] = pieces_of(word, IDS)
        row += KNOWN[word]
        if len(row) >= most:
            break
    return row[:most]


def plain(line):
    return numpy.array([START, *encode(line, LONGEST_COMMENT), SEPARATOR], "u2")


def titled(line):
    comment = json.loads(line)
    title = encode(comment.get("title") or "", LONGEST_TITLE)
    return numpy.array([START, *title, SEPARATOR, *encode(comment["text"], LONGEST_COMMENT), SEPARATOR], "u2")


def main(folder, first, *corpora):
    IDS.update({piece: index for index, piece in enumerate(json.load(open(f"{folder}/vocabulary.json")))})
    with multiprocessing.Pool() as pool:
        for name, function, lines in (
            ("plain", plain, lines_of(first)),
            ("corpus", titled, [line for path in corpora for line in lines_of(path)]),
        ):
            tokens = numpy.concatenate(pool.map(function, lines, chunksize=2000))
            numpy.save(f"{folder}/{name}.npy", tokens)
            print(f"{name}: {len(lines)} comments, {len(tokens)} tokens", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
