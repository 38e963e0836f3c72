"""Writes the fine-tuned encoder with rounded weights, one byte each, as src/detect/encoder/artefact.ts reads it.

    python3 export.py FOLDER ../../detect/model/encoder.bin
"""

import json
import struct
import sys

import numpy
import torch

from model import POSITIONS, SIZES

# The largest magnitudes. The kernel takes weights up to 63 and embeddings up to 127; coarser ones lose next to nothing (EXPERIMENTS.md) and are
# smaller when packed.
MOST = dict(weights=31, embeddings=15, positions=127)


class Writer:
    """Collects tensors; each part begins at a multiple of 4 bytes."""

    def __init__(self, state):
        self.state, self.data, self.tensors = state, bytearray(), {}

    def put(self, name, shape, kind, data):
        self.tensors[name] = dict(rows=shape[0], columns=shape[1], offset=len(self.data), kind=kind)
        self.data += data + bytes(-len(data) % 4)

    def floats(self, name, key):
        values = numpy.atleast_2d(self.state[key].float().numpy())
        self.put(name, values.shape, "float32", values.astype("<f4").tobytes())

    def integers(self, name, key, most):
        """One scale a row, the largest magnitude at `most`."""
        values = self.state[key].float().numpy()
        scales = numpy.maximum(numpy.abs(values).max(1) / most, 1e-10).astype("<f4")
        steps = numpy.clip(numpy.round(values / scales[:, None]), -most, most).astype(numpy.int8)
        self.put(name, values.shape, "int8", scales.tobytes() + steps.tobytes())

    def linear(self, name, key):
        self.integers(name, f"{key}.weight", MOST["weights"])
        self.floats(f"{name}.bias", f"{key}.bias")

    def norm(self, name, key):
        self.floats(f"{name}.gain", f"{key}.weight")
        self.floats(f"{name}.bias", f"{key}.bias")


def write_layer(writer, index):
    name, key = f"layer{index}.", f"encoder.layers.{index}."
    writer.norm(name + "attentionNorm", key + "attention_norm")
    writer.floats(name + "neighbours", key + "neighbours")
    writer.linear(name + "queryKeyValue", key + "query_key_value")
    writer.linear(name + "attentionOut", key + "attention_out")
    writer.norm(name + "hiddenNorm", key + "hidden_norm")
    writer.linear(name + "hiddenIn", key + "hidden_in")
    writer.linear(name + "hiddenOut", key + "hidden_out")


def main(folder, target):
    state = torch.load(f"{folder}/finetuned.pt", map_location="cpu")
    state["head_bias"] = state["sentence_head.bias"] + state["context_head.bias"]
    writer = Writer(state)
    writer.integers("embedding", "encoder.embedding.weight", MOST["embeddings"])
    writer.integers("positions", "encoder.positions.weight", MOST["positions"])
    writer.linear("projection", "encoder.projection")
    for index in range(SIZES["small"]["layers"]):
        write_layer(writer, index)
    writer.norm("lastNorm", "encoder.last_norm")
    writer.floats("sentenceHead", "sentence_head.weight")
    writer.floats("contextHead", "context_head.weight")
    writer.floats("headBias", "head_bias")
    sizes = {key: SIZES["small"][key] for key in ("width", "heads", "hidden", "layers", "embedding")}
    vocabulary = json.load(open(f"{folder}/vocabulary.json"))
    header = dict(version=1, **sizes, positions=POSITIONS, vocabulary=vocabulary, tensors=writer.tensors)
    text = json.dumps(header, separators=(",", ":"), ensure_ascii=False).encode()
    text += b" " * (-len(text) % 4)
    with open(target, "wb") as file:
        file.write(struct.pack("<I", len(text)) + text + writer.data)


if __name__ == "__main__":
    main(*sys.argv[1:])
