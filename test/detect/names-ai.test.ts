import { describe, expect, it } from 'vitest';
import { namesAi } from '../../src/detect/names-ai.ts';
import { loadData } from '../../src/training/data/load.ts';
import { wordsOf } from '../../src/training/data/examples.ts';

describe('naming AI', () => {
  it.each([
    'AI is a bubble.', 'Is genAI any good?', 'A.I. again', 'LLMs', 'an LLM', 'the model', 'ChatGPT says so', 'my agents', 'I asked Claude.', 'datacenters', 'It hallucinates.',
    'a stochastic parrot', 'glorified auto-complete', 'bigger than its training data', 'RLVR works', 'open-source catches up', 'Reinforcement learning',
    'OpenAI', 'subagents', 'pretraining', 'superintelligence', 'it is goneModels are different', 'no, it is notHallucinations',
    'Ai is overhyped', 'GenAi', 'ChatGpt', 'Gpt-4', 'Llms', 'Agi is near', 'whom do you trust aiThe rest is noise', 'back in 2024Models were worse',
  ])('is done by "%s"', (text) => {
    expect(namesAi(text)).toBe(true);
  });

  it.each(['', 'We had lunch in the garden.', 'I maintain the mail server.', 'trains are late', 'Agentur', 'remodelled', 'remodels', 'HTML and URLs', 'bottles', 'saiLs', 'Aim', 'Aisle', 'said', 'gait', 'The Agile way'])('is not done by "%s"', (text) => {
    expect(namesAi(text)).toBe(false);
  });

  it('is done by nearly every argument in a thread whose title does not', { timeout: 60_000 }, (context) => {
    const { dev, train, pool } = loadData();
    const arguments_ = [...dev, ...train, ...pool].filter(({ labels, comment }) => Object.keys(labels).length > 0 && !namesAi(comment.title ?? ''));
    if (arguments_.length === 0) return context.skip('the labelled comments are not at hand: ../shared/corpus is absent');
    expect(arguments_.filter((each) => !namesAi(wordsOf(each))).length / arguments_.length).toBeLessThan(0.01);
  });
});
