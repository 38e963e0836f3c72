import concepts from '../../src/detect/model/concepts.bin';

// A script of its own, since store reviewers' tools read no script of more than 5 MB. The background takes it from here (src/build/lent-model.ts).
Object.assign(globalThis, { counterpointConcepts: concepts });
