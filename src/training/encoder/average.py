"""Writes the mean of two runs' weights (Izmailov et al. 2018), where the second went on from the first.

    python3 average.py FIRST.pt SECOND.pt MEAN.pt
"""

import sys

import torch


def main(first, second, mean):
    one, other = (torch.load(path, map_location="cpu") for path in (first, second))
    torch.save({key: (one[key].float() + other[key].float()) / 2 for key in one}, mean)


if __name__ == "__main__":
    main(*sys.argv[1:])
