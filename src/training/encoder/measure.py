"""Figures while training: the best micro F1 over all thresholds (a little flattering, and to every model alike)."""

import numpy
import torch


def best_f1(scores, target, known, columns):
    """Threshold-free comparison of models: highest micro F1 of one threshold for all `columns`."""
    keep = known[:, columns] > 0
    values, asserted = scores[:, columns][keep], target[:, columns][keep] > 0
    order = numpy.argsort(-values)
    right = numpy.cumsum(asserted[order])
    shown = numpy.arange(1, len(right) + 1)
    return float((2 * right / (shown + asserted.sum())).max())


def report(name, said, scores):
    """Prints a line a set and keeps the log-odds of whole comments under "NAME/SET"."""
    for part, (rows, batches) in said.items():
        whole = torch.cat([each[1] for each in rows]).float().cpu().numpy()
        target = torch.cat([batch.target for batch in batches]).cpu().numpy()
        known = torch.cat([batch.known for batch in batches]).cpu().numpy()
        scores[f"{name}/{part}".replace(" ", "-")] = whole
        scores[f"ids/{part}".replace(" ", "-")] = numpy.array([comment["id"] for batch in batches for comment in batch.members])
        first, every = best_f1(whole, target, known, slice(0, 8)), best_f1(whole, target, known, slice(0, 18))
        print(f"{name}, {part}: best F1 {first:.3f} first four debates, {every:.3f} all", flush=True)
