"""Teaches the large encoder, four times, which positions each sentence asserts; each time without a quarter of the threads.

    python3 finetune.py FOLDER SECONDS

Reads FOLDER/pretrained-large.pt and the files of prepare.ts. Writes FOLDER/targets.npz: what those who did not see a comment say of
it (all four, of an unlabelled one), from which distil.py teaches the small encoder. The learning rate falls to zero in each share of
the time.
"""

import copy
import sys
import time

import numpy
import torch
from torch.nn import functional

from batches import FOLDS, batches_of, read, spans_of
from measure import report
from model import DEVICE, MASK, SIZES, Encoder, SentenceClassifier, half
from pretrain import optimiser_of

RATES = {"small": 5e-4, "large": 2e-4}
# In the small one it takes a quarter of the time on a processor; words are hidden anyway.
DROPOUT = {"small": 0.0, "large": 0.1}
TOKENS = 24_000
MASKED_SHARE, UNTITLED_SHARE = 0.08, 0.15
SENTENCE_WEIGHT = 0.5
WRITTEN_WEIGHT = 0.5


def entropy(logits, target, known):
    return (functional.binary_cross_entropy_with_logits(logits, target, reduction="none") * known).sum(-1)


def disturbed(batch):
    """The batch with some words hidden and some titles taken away, so that no single word decides."""
    changed = copy.copy(batch)
    masked = (torch.rand(batch.ids.shape, device=DEVICE) < MASKED_SHARE) & (batch.ids > 7)
    changed.ids = torch.where(masked, torch.full_like(batch.ids, MASK), batch.ids)
    changed.present = batch.present & ~(batch.title & (torch.rand(len(batch.ids), 1, device=DEVICE) < UNTITLED_SHARE))
    return changed


def loss_of(model, batch, targets):
    with half():
        sentences, whole = model(disturbed(batch))
    offset = batch.written[:, None] * model.written
    whole_target, sentence_target = targets
    weight = 1 - (1 - WRITTEN_WEIGHT) * batch.written
    total = (entropy(whole + offset, whole_target, batch.known) * weight).sum()
    by_sentence = entropy(sentences + offset[batch.comment], sentence_target, batch.sentence_known)
    return (total + SENTENCE_WEIGHT * (by_sentence * weight[batch.comment]).sum()) / weight.sum()


def train(model, name, batches_of_epoch, seconds, seed, after_step=lambda seconds: None):
    """Teaches a model for a time. `batches_of_epoch()` gives pairs of a batch and its targets (comments, sentences)."""
    model.train()
    optimiser = optimiser_of(model, RATES[name], 0.02)
    start, step, epoch, order, mean = time.time(), 0, 0, [], 0.0
    while (done := (time.time() - start) / seconds) < 1:
        if not order:
            order, epoch = batches_of_epoch(), epoch + 1
        for group in optimiser.param_groups:
            group["lr"] = RATES[name] * min(1, 20 * done + 0.01, 1.02 - done)
        loss = loss_of(model, *order.pop())
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        after_step(time.time() - start)
        step, mean = step + 1, loss.detach() if step == 0 else 0.98 * mean + 0.02 * loss.detach()
        if step % 50 == 0:
            print(f"{name} {seed}: {step} steps, epoch {epoch}, {done:.0%} of the time, loss {mean.item():.4f}", flush=True)
    return model.eval()


def untaught(name, seed):
    torch.manual_seed(seed)
    return SentenceClassifier(Encoder(DROPOUT[name], **SIZES[name])).to(DEVICE)


def pretrained(folder, name, seed):
    model = untaught(name, seed)
    model.encoder.load_state_dict(torch.load(f"{folder}/pretrained-{name}.pt", map_location="cpu"))
    return model


@torch.no_grad()
def say(model, batches):
    """What a model says of each batch: log-odds of sentences and of whole comments, without the offset of written ones."""
    with half():
        return [model(batch) for batch in batches]


@torch.no_grad()
def probabilities(model, batches):
    """What a model says of each batch, written examples with their offset."""
    offset = lambda batch: batch.written[:, None] * model.written
    pairs = zip(batches, say(model, batches))
    return [((sentences + offset(batch)[batch.comment]).sigmoid(), (whole + offset(batch)).sigmoid()) for batch, (sentences, whole) in pairs]


def soft_targets(batches, said):
    """What the models that did not learn from a batch say of it, as arrays by comment."""
    array = lambda parts: torch.cat(parts).half().cpu().numpy()
    unseen = [[rows for fold, rows in enumerate(each) if fold != batch.fold or not batch.labelled[0]] for batch, each in zip(batches, zip(*said))]
    return {
        "ids": numpy.array([comment["id"] for batch in batches for comment in batch.members]),
        "counts": numpy.array([len(spans_of(comment)) for batch in batches for comment in batch.members]),
        "comments": array([torch.stack([whole for _, whole in rows]).mean(0) for rows in unseen]),
        "sentences": array([torch.stack([sentences for sentences, _ in rows]).mean(0) for rows in unseen]),
    }


def main(folder, seconds):
    start, random = time.time(), numpy.random.default_rng(1)
    labelled, free, test = load(folder, random)
    batches, more = batches_of(labelled, TOKENS, random), batches_of(free, TOKENS, random)
    left, scores, said = seconds - (time.time() - start), {}, []
    for fold in range(FOLDS):
        own = [(batch, (batch.target, batch.sentence_target)) for batch in batches if batch.fold != fold]
        epoch = lambda: [own[at] for at in random.permutation(len(own))]
        teacher = train(pretrained(folder, "large", fold), "large", epoch, left / FOLDS, fold)
        said.append(probabilities(teacher, batches + more))
        report(f"large {fold}", {name: (say(teacher, each), each) for name, each in test.items()}, scores)
    numpy.savez_compressed(f"{folder}/targets.npz", **soft_targets(batches + more, said))


def load(folder, random):
    """Labelled and unlabelled comments to learn from, and batches to measure on: dev, and written ones that are held out."""
    labelled = read(f"{folder}/train.jsonl.gz") + read(f"{folder}/pool.jsonl.gz") + read(f"{folder}/written.jsonl.gz", written=True)
    free, dev = read(f"{folder}/unlabelled.jsonl.gz", labelled=False), read(f"{folder}/dev.jsonl.gz")
    measured = [each for each in labelled if each["held_out"]]
    labelled = [each for each in labelled if not each["held_out"]]
    print(f"{len(labelled)} labelled, {len(free)} unlabelled, {len(dev)} dev, {len(measured)} held out", flush=True)
    return labelled, free, {"dev": batches_of(dev, TOKENS, random), "held out": batches_of(measured, TOKENS, random)}


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]))
