import * as z from 'zod/mini';
import { filterSchema, orderSchema } from './arrange.ts';

/** What a step of the history remembers of the view that was left: how far it was scrolled and how it was arranged. */
const entryStateSchema = z.object({
  scroll: z.optional(z.number()),
  filter: z.optional(filterSchema),
  order: z.optional(orderSchema),
  folded: z.optional(z.array(z.string())),
});

type EntryState = z.infer<typeof entryStateSchema>;

/** What the present step remembers; nothing when it is new, or when another version of this page wrote it. */
export function entryState(): EntryState {
  const read = z.safeParse(entryStateSchema, history.state);
  return read.success ? read.data : {};
}

/** Adds to what the present step remembers. */
export function remember(more: EntryState): void {
  history.replaceState({ ...entryState(), ...more }, '');
}

/** How long the reader has to rest: Safari refuses to write more than a hundred times in half a minute. */
const rest = 300;

/** Keeps the present step's scroll position from now on, written whenever scrolling rests or something is pressed. */
export function rememberScroll(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = () => remember({ scroll: scrollY });
  const scrolled = () => {
    const scrolledAt = location.hash;
    clearTimeout(timer);
    // By then the reader may have moved on, and the view of the new step may not have been drawn yet.
    timer = setTimeout(() => location.hash === scrolledAt && write(), rest);
  };
  // The browser would scroll before the view is there.
  history.scrollRestoration = 'manual';
  addEventListener('scroll', scrolled);
  addEventListener('click', write, { capture: true });
  return () => {
    removeEventListener('scroll', scrolled);
    removeEventListener('click', write, { capture: true });
  };
}
