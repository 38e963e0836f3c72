"""Reads the shipped encoder back as floats, so that training can go on from it: the reverse of export.py.

    python3 restore.py ../../detect/model/encoder.bin FOLDER

Writes FOLDER/finetuned.pt and FOLDER/vocabulary.json. What was rounded away stays away, and the offset of written examples, which
is not shipped, begins again at WRITTEN.
"""

import json
import struct
import sys

import numpy
import torch

from model import POSITIONS, SIZES, Encoder, SentenceClassifier

# Log-odds; about what earlier runs ended with.
WRITTEN = 1.5
LAYER = {
    "attention_norm": "attentionNorm", "neighbours": "neighbours", "query_key_value": "queryKeyValue",
    "attention_out": "attentionOut", "hidden_norm": "hiddenNorm", "hidden_in": "hiddenIn", "hidden_out": "hiddenOut",
}


def reader(path):
    """The header, and a function that gives a tensor by its name."""
    data = open(path, "rb").read()
    (length,) = struct.unpack_from("<I", data)
    header = json.loads(data[4 : 4 + length])

    def tensor(name):
        at = header["tensors"][name]
        rows, columns, start = at["rows"], at["columns"], 4 + length + at["offset"]
        if at["kind"] == "float32":
            return torch.from_numpy(numpy.frombuffer(data, "<f4", rows * columns, start).reshape(rows, columns).copy())
        scales = numpy.frombuffer(data, "<f4", rows, start)
        steps = numpy.frombuffer(data, "i1", rows * columns, start + 4 * rows).reshape(rows, columns)
        return torch.from_numpy(steps * scales[:, None])

    return header, tensor


def name_of(key):
    """The artefact's name of one of the encoder's own weights: "layers.0.hidden_in.bias" is "layer0.hiddenIn.bias"."""
    part, _, rest = key.partition(".")
    if part == "layers":
        index, own, *kind = rest.split(".")
        base, kind = f"layer{index}.{LAYER[own]}", kind[0] if kind else ""
    else:
        base, kind = {"last_norm": "lastNorm"}.get(part, part), rest
    if kind == "bias":
        return f"{base}.bias"
    return f"{base}.gain" if base.endswith("Norm") else base


def main(path, folder):
    header, tensor = reader(path)
    model = SentenceClassifier(Encoder(**SIZES["small"]))
    state = model.state_dict()
    for key, value in state.items():
        if key.startswith("encoder."):
            state[key] = tensor(name_of(key[len("encoder.") :])).reshape(value.shape)
    state["sentence_head.weight"], state["context_head.weight"] = tensor("sentenceHead"), tensor("contextHead")
    state["sentence_head.bias"] = tensor("headBias").reshape(-1)
    state["context_head.bias"] = torch.zeros(len(POSITIONS))
    state["written"] = torch.full((len(POSITIONS),), WRITTEN)
    model.load_state_dict(state)
    torch.save(model.state_dict(), f"{folder}/finetuned.pt")
    json.dump(header["vocabulary"], open(f"{folder}/vocabulary.json", "w"), ensure_ascii=False)


if __name__ == "__main__":
    main(*sys.argv[1:])
