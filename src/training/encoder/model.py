"""The encoder as PyTorch modules (2.0 or newer). src/detect/encoder/encoder.ts computes the same with 7-bit weights."""

import torch
from torch import nn
from torch.nn import functional

POSITIONS = """copies-training-data learns-and-generalizes ungrounded-hallucination grounding-is-solvable
rl-changed-everything rl-only-elicits capex-bubble spending-pays-off llms-are-a-dead-end world-models-are-vapor
agents-do-real-work agents-fail-in-practice ai-replaces-workers jobs-survive power-concentrates open-models-catch-up
cloud-is-fragile footprint-overstated""".split()

PAD, UNKNOWN, START, SEPARATOR, MASK = range(5)
SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "[QUOTE]", "[CODE]", "[URL]"]
WINDOW = 128
# The one that is shipped, and the one that teaches it.
SIZES = {
    "small": dict(vocabulary=12000, embedding=128, width=192, heads=6, hidden=512, layers=4),
    "large": dict(vocabulary=12000, embedding=256, width=512, heads=8, hidden=2048, layers=8),
}
DEVICE = torch.device("cuda" if torch.cuda.is_available() else "cpu")


def half():
    """Arithmetic in 16 bits where the device is fast at it."""
    return torch.autocast(DEVICE.type, dtype=torch.bfloat16)


class Norm(nn.LayerNorm):
    """Layer normalisation that works in the precision of its input."""

    def forward(self, rows):
        return functional.layer_norm(rows, self.normalized_shape, self.weight.to(rows.dtype), self.bias.to(rows.dtype), self.eps)


class Layer(nn.Module):
    """Pre-norm self-attention, with a depthwise convolution over three neighbours before it, and a ReLU network."""

    def __init__(self, width, heads, hidden, dropout):
        super().__init__()
        self.heads, self.dropout = heads, dropout
        self.attention_norm, self.hidden_norm = Norm(width), Norm(width)
        self.neighbours = nn.Parameter(torch.randn(3, width) * 0.3)
        self.query_key_value, self.attention_out = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.hidden_in, self.hidden_out = nn.Linear(width, hidden), nn.Linear(hidden, width)

    def drop(self, rows):
        return functional.dropout(rows, self.dropout, self.training) if self.dropout else rows

    def mix(self, rows):
        before, here, after = self.neighbours.to(rows.dtype)
        shifted = before * functional.pad(rows[:, :-1], (0, 0, 1, 0)) + after * functional.pad(rows[:, 1:], (0, 0, 0, 1))
        return rows + here * rows + shifted

    def attend(self, rows, mask):
        batch, length, width = rows.shape
        parts = self.query_key_value(rows).view(batch, length, 3, self.heads, width // self.heads)
        query, key, value = parts.permute(2, 0, 3, 1, 4)
        dropout = self.dropout if self.training else 0.0
        found = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask, dropout_p=dropout)
        return self.attention_out(found.transpose(1, 2).reshape(batch, length, width))

    def forward(self, rows, mask, present):
        normed = self.attention_norm(rows)
        rows = rows + self.drop(self.attend(self.mix(normed if present is None else normed * present), mask))
        return rows + self.drop(self.hidden_out(functional.relu(self.hidden_in(self.hidden_norm(rows)))))


class Encoder(nn.Module):
    """Token ids (batch, length) to vectors (batch, length, width). `present` (batch, length) is false where a window has no token."""

    def __init__(self, dropout=0.0, *, vocabulary, embedding, width, heads, hidden, layers):
        super().__init__()
        self.dropout, self.width = dropout, width
        self.embedding, self.projection = nn.Embedding(vocabulary, embedding), nn.Linear(embedding, width)
        self.positions = nn.Embedding(WINDOW, width)
        self.layers = nn.ModuleList(Layer(width, heads, hidden, dropout) for _ in range(layers))
        self.last_norm = Norm(width)
        nn.init.normal_(self.embedding.weight, std=0.05)
        nn.init.normal_(self.positions.weight, std=0.02)
        for layer in self.layers:
            for out in (layer.attention_out, layer.hidden_out):
                nn.init.normal_(out.weight, std=0.02 / (2 * layers) ** 0.5)

    def forward(self, ids, present=None):
        rows = self.projection(self.embedding(ids))
        rows = rows + self.positions.weight[: ids.shape[1]].to(rows.dtype)
        rows = functional.dropout(rows, self.dropout, self.training) if self.dropout else rows
        mask = None if present is None else present[:, None, None, :]
        kept = None if present is None else present[..., None].to(rows.dtype)
        for layer in self.layers:
            rows = layer(rows, mask, kept)
        return self.last_norm(rows)


class MaskedLanguageModel(nn.Module):
    """Guesses hidden tokens (Devlin et al. 2019); the output weights are the embedding's."""

    def __init__(self, encoder):
        super().__init__()
        embedding = encoder.embedding
        self.encoder = encoder
        self.out, self.norm = nn.Linear(encoder.width, embedding.embedding_dim), Norm(embedding.embedding_dim)
        self.bias = nn.Parameter(torch.zeros(embedding.num_embeddings))

    def forward(self, ids, hidden):
        """Scores of all tokens at the flat indexes `hidden`."""
        rows = self.encoder(ids).flatten(0, 1)[hidden]
        rows = self.norm(functional.relu(self.out(rows)))
        return functional.linear(rows, self.encoder.embedding.weight) + self.bias.to(rows.dtype)


class SentenceClassifier(nn.Module):
    """Log-odds of every position for every sentence, and for a comment as the most of its sentences."""

    def __init__(self, encoder):
        super().__init__()
        self.encoder = encoder
        self.sentence_head, self.context_head = nn.Linear(2 * encoder.width, len(POSITIONS)), nn.Linear(encoder.width, len(POSITIONS))
        # What written examples are denser in than real comments; left out when the model is used.
        self.written = nn.Parameter(torch.zeros(len(POSITIONS)))
        for head in (self.sentence_head, self.context_head):
            nn.init.normal_(head.weight, std=0.02)
            nn.init.zeros_(head.bias)
        nn.init.constant_(self.sentence_head.bias, -3.5)

    def forward(self, batch):
        rows = self.encoder(batch.ids, batch.present).float()
        with torch.autocast(rows.device.type, enabled=False):
            return self.judge(rows, batch)

    def judge(self, rows, batch):
        width, spans = self.encoder.width, len(batch.window)
        tokens = rows.reshape(-1, width)[batch.token]
        count = torch.zeros(spans, device=rows.device).index_add_(0, batch.span, torch.ones_like(batch.span, dtype=torch.float))
        mean = torch.zeros(spans, width, device=rows.device).index_add(0, batch.span, tokens) / count[:, None]
        most = torch.full((spans, width), -1e4, device=rows.device).scatter_reduce(0, batch.span[:, None].expand(-1, width), tokens, "amax")
        drop = lambda values: functional.dropout(values, self.encoder.dropout, self.training)
        sentences = self.sentence_head(drop(torch.cat([mean, most], -1))) + self.context_head(drop(rows[:, 0]))[batch.window]
        owner = batch.comment[:, None].expand(-1, len(POSITIONS))
        empty = torch.full((batch.comments, len(POSITIONS)), -1e9, device=rows.device)
        return sentences, empty.scatter_reduce(0, owner, sentences, "amax", include_self=False)
