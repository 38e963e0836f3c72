import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

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

/**
 * An element that takes the focus when told to, for where the change that takes away the pressed control can also be made elsewhere:
 * then it leaves the focus alone.
 */
export function useFocusTaker<Taker extends HTMLElement>(): [taker: RefObject<Taker | null>, takeFocus: () => void] {
  const [times, set] = useState(0);
  return [useFocusAfter<Taker>(times), () => set((before) => before + 1)];
}
