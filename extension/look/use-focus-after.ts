import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * Of an element that takes the focus after a change which takes away the control that was pressed; not when it is first drawn.
 *
 * @param change what changes then
 */
export function useFocusAfter<Taker extends HTMLElement>(change: unknown): RefObject<Taker | null> {
  const taker = useRef<Taker>(null);
  const before = useRef(change);
  useEffect(() => {
    if (before.current !== change) taker.current?.focus();
    before.current = change;
  }, [change]);
  return taker;
}
