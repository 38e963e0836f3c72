"""Learns the vocabulary.

    python3 vocabulary.py FOLDER TEXTS [TEXTS ...]

TEXTS are plain files, one comment a line. Writes FOLDER/vocabulary.json: pieces in the order of their ids; byte-pair
encoding (Sennrich et al. 2016) over whole words. Words are cut as in src/text/words.ts, pieces as in
src/detect/encoder/tokenizer.ts.
"""

import collections
import heapq
import json
import re
import sys

from model import SIZES, SPECIAL, UNKNOWN

WORD = re.compile(r"[a-z]+(?:'[a-z]+)*|[0-9]+|[^\sa-z0-9]")
ADDRESS = re.compile(r"https?://\S+")
PLAIN = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": ".", "\u00a0": " "})
LONGEST_WORD = 40


def words_of(text):
    return WORD.findall(ADDRESS.sub(" ", text.lower()).translate(PLAIN))


def join(first, second):
    return first + second.removeprefix("##")


def merged(pieces, pair):
    result = []
    for piece in pieces:
        if result and (result[-1], piece) == pair:
            result[-1] = join(*pair)
        else:
            result.append(piece)
    return result


def learn(counts, size):
    """Joins the most frequent pair of neighbours again and again until the vocabulary is full."""
    words = [([word[0]] + ["##" + letter for letter in word[1:]], count) for word, count in counts.most_common(160_000)]
    letters, pairs, places = collections.Counter(), collections.Counter(), collections.defaultdict(set)
    for index, (pieces, count) in enumerate(words):
        for piece in pieces:
            letters[piece] += count
        for pair in zip(pieces, pieces[1:]):
            pairs[pair] += count
            places[pair].add(index)
    vocabulary = SPECIAL + [letter for letter, count in letters.most_common(220) if count >= 50]
    known, heap = set(vocabulary), [(-count, pair) for pair, count in pairs.items()]
    heapq.heapify(heap)
    while len(vocabulary) < size and heap:
        count, pair = heapq.heappop(heap)
        if pairs[pair] != -count:
            if pairs[pair] > 0:
                heapq.heappush(heap, (-pairs[pair], pair))
            continue
        if (piece := join(*pair)) not in known:
            known.add(piece)
            vocabulary.append(piece)
        for index in list(places[pair]):
            pieces, times = words[index]
            after = merged(pieces, pair)
            words[index] = (after, times)
            pairs.subtract({old: n * times for old, n in collections.Counter(zip(pieces, pieces[1:])).items()})
            for new in zip(after, after[1:]):
                pairs[new] += times
                places[new].add(index)
            for new in set(zip(after, after[1:])):
                heapq.heappush(heap, (-pairs[new], new))
        del pairs[pair]
    return vocabulary


def pieces_of(word, ids):
    if len(word) > LONGEST_WORD:
        return [UNKNOWN]
    result, start = [], 0
    while start < len(word):
        for end in range(len(word), start, -1):
            piece = ids.get(word[start:end] if start == 0 else "##" + word[start:end])
            if piece is not None:
                break
        else:
            return [UNKNOWN]
        result.append(piece)
        start = end
    return result


def main(folder, paths):
    counts = collections.Counter(word for path in paths for line in open(path) for word in words_of(line))
    json.dump(learn(counts, SIZES["small"]["vocabulary"]), open(f"{folder}/vocabulary.json", "w"))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
