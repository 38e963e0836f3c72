"""Writes the mean of several moments' weights (Izmailov et al. 2018), where each went on from the one before.

    python3 average.py MEAN.pt MOMENT.pt MOMENT.pt ...
"""

import sys

import torch


def main(mean, *moments):
    weights = [torch.load(path, map_location="cpu") for path in moments]
    torch.save({key: sum(each[key].float() for each in weights) / len(weights) for key in weights[0]}, mean)


if __name__ == "__main__":
    main(*sys.argv[1:])
