/** How long a page must be left alone, and how long it is waited for at most, in milliseconds. */
const quiet = 500;
const limit = 5000;

function loaded(document: Document): Promise<unknown> {
  return document.readyState === 'complete' ? Promise.resolve() : new Promise((resolve) => document.defaultView?.addEventListener('load', resolve, { once: true }));
}

/**
 * Waits until a page made on a server has been taken over by its framework: loaded, and its elements left alone for a
 * while. A framework that finds other elements than it sent throws the whole page away.
 * https://react.dev/reference/react-dom/client/hydrateRoot
 */
export async function settled(document: Document): Promise<void> {
  await loaded(document);
  await new Promise<void>((resolve) => {
    const done = () => {
      observer.disconnect();
      clearTimeout(calm);
      clearTimeout(end);
      resolve();
    };
    let calm = setTimeout(done, quiet);
    const end = setTimeout(done, limit);
    const observer = new MutationObserver(() => {
      clearTimeout(calm);
      calm = setTimeout(done, quiet);
    });
    observer.observe(document, { childList: true, subtree: true });
  });
}
