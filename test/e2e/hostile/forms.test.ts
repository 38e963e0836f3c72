import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { row, said, story, threadPage } from '../../support/hacker-news-page.ts';
import { bubble, lunch, parrots, plainThread } from '../../support/plain-thread.ts';
import { text } from '../support/texts.ts';
import { World, browserNames } from '../support/world.ts';

const limit = { timeout: 15_000 };

/** In Chromium a form answers with these controls where a script asks it what it is and where it stands. */
const names = 'tagName nodeType nodeName parentNode parentElement firstChild nextSibling previousElementSibling assignedSlot isConnected getRootNode ' +
  'matches closest append children querySelector querySelectorAll textContent';
const controls = names.split(' ').map((name) => `<input type="hidden" name="${name}">`).join('');
const claim = 'AI is a bubble: the spending on data centers will never pay off, and the AI bubble is going to pop.';

describe.each(browserNames)('forms whose controls are called like properties, in %s', (name) => {
  let world: World;
  beforeAll(async () => {
    world = await World.start(name);
  });
  afterAll(() => world?.close());

  it('in a comment hide neither its other words nor other comments, nor those that come later', async () => {
    const html = plainThread.html.replace('The bread was very good.', `<form>${controls}<p>The soup was good, too.</p></form><p>${claim}</p>`);
    const thread = await world.openThread(html);
    await expect.poll(() => thread.badged(), limit).toEqual([parrots, lunch, bubble]);
    expect(await world.stateOf(thread)).toMatchObject({ comments: 4, read: 4 });
    const late = row({ id: 105, body: said(claim) });
    await thread.page.evaluate((markup, inside) => {
      const parse = (each: string) => new DOMParser().parseFromString(each, 'text/html');
      const tree = document.querySelector('.comment-tree tbody') as Element;
      Element.prototype.append.call(document.querySelector('.commtext form'), 'A word that came later.');
      tree.append(...parse(`<form>${inside}</form>`).body.children);
      tree.append(parse(`<table>${markup}</table>`).querySelector('tr') as Element);
    }, late, controls);
    await expect.poll(() => thread.badged(), limit).toEqual([parrots, lunch, bubble, '105']);
    expect(thread.errors).toEqual([]);
    await thread.page.close();
  });

  it('that are themselves a comment, or its words, leave the others their badges', async () => {
    const rows = [
      row({ id: 101, body: said(claim) }),
      row({ id: 102, body: `<form class="commtext c00">${controls}${claim}</form>` }),
      row({ id: 103, body: said(claim) }),
    ].join('');
    const thread = await world.openThread(threadPage(rows, { head: story }).replace('</center>', `<form class="athing" id="7">${controls}${said(claim)}</form></center>`));
    // Firefox reads the words in the form, too: there only the document answers with what is in it.
    await expect.poll(async () => (await thread.badged()).filter((id) => id !== '102'), limit).toEqual(['101', '103']);
    expect(thread.errors).toEqual([]);
    await thread.page.close();
  });

  it('around all comments hold nobody up: badges open, also one that is collapsed, and the menu finds no comment', async () => {
    const html = plainThread.html.replace('<center>', `<form name="host">${controls}`).replace('</center>', '</form>')
      .replace('<tr class="athing comtr" id="103"', '<tr hidden class="athing comtr" id="103"');
    const thread = await world.openThread(html);
    await (await thread.badge(parrots)).click();
    await expect.poll(() => thread.popoverText(), limit).toContain(text('counterarguments'));
    await thread.page.keyboard.press('Escape');
    expect(await world.ask(thread, 'walk', { position: 'capex-bubble' })).toBe(false);
    await thread.page.click('.pagetop', { button: 'right' });
    expect(await world.ask(thread, 'reportMissing', null)).toBe(false);
    expect(thread.errors).toEqual([]);
    await thread.page.close();
  });
});
