"""Teaches the small encoder what annotators and the large encoders say (distillation, Hinton et al. 2015).

    python3 distil.py FOLDER SECONDS

Goes on from FOLDER/finetuned.pt where there is one, else begins with FOLDER/pretrained-small.pt. Reads FOLDER/targets.npz and the
files of prepare.ts; where there are no targets, what the small one itself said before stands for them (so that it forgets nothing). Composed
and plain comments are read anew each epoch. Writes FOLDER/finetuned.pt, a moment of it every quarter of an hour for average.py, and
FOLDER/scores.npz (log-odds of the comments that measure).
"""

import os
import sys

import numpy
import torch

from batches import batches_of, read, spans_of
from finetune import load, pretrained, probabilities, say, train, untaught
from measure import report

TOKENS = 8_000
# How much an annotator counts against the large encoders, or what the small one said before: more, and real comments are learned by heart.
HARD_SHARE = 0.35
# The same for written examples, whose labels are right by construction.
WRITTEN_HARD_SHARE = 0.7
# Comments that the large encoders find empty, and so did whoever read them, come in this share of the epochs.
EMPTY, EMPTY_SHARE = 0.03, 0.25
# Seconds from one kept moment to the next.
MOMENT = 900
# Of the composed comments (compose.ts) and of the plain ones about other things (plain.ts), so many come in an epoch.
COMPOSED, PLAIN = 20_000, 5_000


def soften(comments, path):
    """Mixes the targets of comments with what was said of them; returns how sure that was of any position.

    What they said of a comment that is not among the comments any more (prepare.ts leaves out what the gate stops) is passed over.
    """
    soft = numpy.load(path)
    by_id = {comment["id"]: comment for comment in comments}
    surest, at = {}, 0
    sentences, whole = soft["sentences"].astype("f4"), soft["comments"].astype("f4")
    for index, (name, count) in enumerate(zip(soft["ids"], soft["counts"])):
        said, at = sentences[at : at + count], at + count
        comment = by_id.get(str(name))
        if comment is None:
            continue
        order = spans_of(comment)
        share = (WRITTEN_HARD_SHARE if comment["written"] else HARD_SHARE) if comment["labelled"] else 0.0
        comment["target"] = share * comment["target"] + (1 - share) * whole[index]
        hard = comment["sentence_target"].copy()
        for row, sentence in enumerate(order):
            comment["sentence_target"][sentence] = share * hard[sentence] + (1 - share) * said[row]
        surest[comment["id"]] = max(whole[index].max(), comment["target"].max())
    return surest


def own_targets(model, comments, random):
    """What the model says now, as finetune.py writes what the large ones say."""
    batches = batches_of(comments, TOKENS, random)
    said = probabilities(model.eval(), batches)
    array = lambda index: torch.cat([each[index] for each in said]).half().cpu().numpy()
    members = [comment for batch in batches for comment in batch.members]
    counts = numpy.array([len(spans_of(comment)) for comment in members])
    return {"ids": numpy.array([comment["id"] for comment in members]), "counts": counts, "sentences": array(0), "comments": array(1)}


def some_of(path, count, random, written=False):
    """Some of the comments of a file, where there is one."""
    every = read(path, written=written) if os.path.exists(path) else []
    return [every[at] for at in random.permutation(len(every))[:count]]


def begin(folder):
    """The small encoder as an earlier run left it, or as pre-training did."""
    if not os.path.exists(f"{folder}/finetuned.pt"):
        return pretrained(folder, "small", 1)
    small = untaught("small", 1)
    small.load_state_dict({key: value.float() for key, value in torch.load(f"{folder}/finetuned.pt", map_location="cpu").items()})
    return small


def main(folder, seconds):
    random = numpy.random.default_rng(1)
    labelled, free, test = load(folder, random)
    comments = labelled + free
    small = begin(folder)
    if not os.path.exists(f"{folder}/targets.npz"):
        numpy.savez_compressed(f"{folder}/targets.npz", **own_targets(small, comments, random))
    surest = soften(comments, f"{folder}/targets.npz")
    kept = lambda: [each for each in comments if surest.get(each["id"], 1) > EMPTY or each["written"] or random.random() < EMPTY_SHARE]
    extra = lambda: some_of(f"{folder}/composed.jsonl.gz", COMPOSED, random, True) + some_of(f"{folder}/plain.jsonl.gz", PLAIN, random)
    epoch = lambda: [(batch, (batch.target, batch.sentence_target)) for batch in batches_of(kept() + extra(), TOKENS, random)]
    moments = []

    def keep_moment(passed):
        if passed >= (len(moments) + 1) * MOMENT:
            moments.append(f"{folder}/moment-{len(moments) + 1}.pt")
            torch.save(small.state_dict(), moments[-1])

    train(small, "small", epoch, seconds, 1, keep_moment)
    torch.save(small.state_dict(), f"{folder}/finetuned.pt")
    scores = {}
    report("small", {name: (say(small, each), each) for name, each in test.items()}, scores)
    numpy.savez_compressed(f"{folder}/scores.npz", **scores)


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]))
