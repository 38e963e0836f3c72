/**
 * A script of a Hacker News page: elements in elements in a comment. They are not drawn: browsers draw by recursion, and fall over themselves.
 * Of a hundred thousand Chromium takes 20 seconds to make the page, with the extension or without, and Firefox gives up on either.
 */
export const nested = (comment: string, depth = 10_000): string => `
  const outer = document.createElement('div');
  outer.style.display = 'none';
  let inner = outer;
  for (let depth = 0; depth < ${depth}; depth++) inner = inner.appendChild(document.createElement(depth % 2 ? 'i' : 'span'));
  inner.append('And so on.');
  document.querySelector('tr[id="${comment}"] .commtext').append(outer);
`;

/**
 * A script of a Hacker News page: two hundred nodes come and go in a comment, again and again; `data-frames` of the page counts how often.
 *
 * @param calm an expression that is true when it shall end
 */
export const storm = (comment: string, calm: string): string => `
  let frames = 0;
  const body = document.querySelector('tr[id="${comment}"] .commtext');
  const blow = () => {
    body.querySelectorAll('b').forEach((each) => each.remove());
    for (let node = 0; node < 200; node++) body.append(Object.assign(document.createElement('b'), { textContent: 'w' + frames + ' ' }));
    document.documentElement.dataset.frames = String(++frames);
    if (!(${calm})) setTimeout(() => requestAnimationFrame(blow), 20);
  };
  blow();
`;
