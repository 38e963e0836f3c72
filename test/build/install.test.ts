import { describe, expect, it } from 'vitest';

interface Install {
  isNodeFor(version: string, needed: string): boolean;
}

// Plain JavaScript, as it runs before anything is installed.
const { isNodeFor } = (await import(String(new URL('../../src/build/install.mjs', import.meta.url)))) as Install;

describe('the Node that is needed', () => {
  it.each([
    ['20.19.0', true], ['20.20.2', true], ['20.18.9', false], ['18.20.0', false], ['21.7.0', false],
    ['22.12.0', false], ['22.13.1', true], ['23.11.0', false], ['24.0.0', true], ['25.1.0-nightly', true],
  ])('is %s: %s', (version, isEnough) => {
    expect(isNodeFor(version, '^20.19 || ^22.13 || >=24')).toBe(isEnough);
  });
});
