"""Pre-trains an encoder on plain comments by guessing hidden tokens.

    python3 pretrain.py FOLDER small|large SECONDS

Reads FOLDER/plain.npy once and FOLDER/corpus.npy (comments about AI) CORPUS_TIMES an epoch. Writes FOLDER/pretrained-NAME.pt. The
learning rate rises for the first twentieth of the given wall time and falls to zero at its end.
"""

import sys
import time

import numpy
import torch
from torch.nn import functional

from model import DEVICE, MASK, SIZES, WINDOW, Encoder, MaskedLanguageModel, half

BATCH = 512
# More than the usual 15 %: more answers a step (Wettig et al. 2023).
HIDDEN = round(0.25 * WINDOW)
CORPUS_TIMES = 3
RATES = {"small": 2e-3, "large": 7e-4}


def windows_of(path, offset):
    tokens = numpy.load(path)[offset:]
    count = len(tokens) // WINDOW
    return torch.from_numpy(tokens[: count * WINDOW].reshape(count, WINDOW).astype("i2"))


def hide(ids):
    """Hides tokens: 80 % behind the mask, 10 % behind another token, 10 % in the open. Returns input, flat indexes, answers."""
    places = torch.rand(ids.shape, device=ids.device).topk(HIDDEN, -1).indices
    index = (places + WINDOW * torch.arange(len(ids), device=ids.device)[:, None]).flatten()
    answers = ids.flatten()[index]
    dice = torch.rand(index.shape, device=ids.device)
    other = torch.randint(8, SIZES["small"]["vocabulary"], index.shape, device=ids.device)
    put = torch.where(dice < 0.8, torch.full_like(answers, MASK), torch.where(dice < 0.9, other, answers))
    return ids.flatten().index_put((index,), put).view(ids.shape), index, answers


def optimiser_of(model, rate, decay):
    matrices = [p for p in model.parameters() if p.ndim > 1]
    vectors = [p for p in model.parameters() if p.ndim <= 1]
    groups = [{"params": matrices, "weight_decay": decay}, {"params": vectors, "weight_decay": 0}]
    return torch.optim.AdamW(groups, lr=rate, betas=(0.9, 0.98), eps=1e-6, fused=DEVICE.type == "cuda")


def main(folder, name, seconds):
    torch.manual_seed(1)
    parts = [windows_of(f"{folder}/plain.npy", 0), *(windows_of(f"{folder}/corpus.npy", 32 * k) for k in range(CORPUS_TIMES))]
    data = torch.cat(parts).to(DEVICE)
    model = MaskedLanguageModel(Encoder(**SIZES[name])).to(DEVICE)
    optimiser = optimiser_of(model, RATES[name], 0.02)
    start, step, order = time.time(), 0, None
    mean = torch.zeros((), device=DEVICE)
    while (done := (time.time() - start) / seconds) < 1:
        for group in optimiser.param_groups:
            group["lr"] = RATES[name] * min(1, 20 * done + 0.01, 1.02 - done)
        first = step * BATCH % max(1, len(data) - BATCH)
        if order is None or first < BATCH:
            order = torch.randperm(len(data), device=DEVICE)
        shown, index, answers = hide(data[order[first : first + BATCH]].long())
        with half():
            scores = model(shown, index)
        loss = functional.cross_entropy(scores.float(), answers)
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        step += 1
        mean = loss.detach() if step == 1 else 0.98 * mean + 0.02 * loss.detach()
        if step % 100 == 0:
            print(f"{name}: {step} steps, {step * BATCH / len(data):.2f} epochs, {done:.0%} of the time, loss {mean.item():.3f}", flush=True)
    torch.save(model.encoder.state_dict(), f"{folder}/pretrained-{name}.pt")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], float(sys.argv[3]))
