import { buttonIn, draw, failToKeep, focusOf, happen } from '../../support/drawn.ts';
import { describe, expect, it } from 'vitest';
import english from '../../../extension/_locales/en/messages.json';
import { useChange } from '../../../extension/look/use-change.tsx';
import { CarrySettings } from '../../../extension/options/carry-settings.tsx';
import { exportSettings } from '../../../src/carry-settings.ts';
import { defaultSettings } from '../../../src/settings.ts';

const quiet = exportSettings({ ...defaultSettings, level: 'quiet' });

function Page() {
  const [change, trouble] = useChange();
  return <main><CarrySettings settings={defaultSettings} onChange={change} />{trouble}</main>;
}

/** Chooses a file in the page's field for one. */
async function choose(page: HTMLElement, text: () => Promise<string>): Promise<HTMLInputElement> {
  const input = page.querySelector<HTMLInputElement>('input[type="file"]');
  if (!input) throw new Error('No field for a file');
  Object.assign(input, { files: [{ size: 10, text }], value: 'settings.json' });
  await happen(input, 'change');
  return input;
}

describe('a file of settings', () => {
  const take = (page: HTMLElement) => buttonIn(page, english.importSettingsTake.message);

  it('that cannot be read is told, and can be chosen again', async () => {
    const page = await draw(<Page />);
    const input = await choose(page, () => Promise.reject(new DOMException('gone', 'NotReadableError')));
    expect(page.querySelector('[role="status"]')?.textContent).toBe(english.troubleUnknown.message);
    expect(input.value).toBe('');
  });

  it('that was not taken is not said to be, and can be taken again', async () => {
    const page = await draw(<Page />);
    const focus = focusOf(page.querySelector('h3'));
    await choose(page, () => Promise.resolve(quiet));
    failToKeep(true);
    await happen(take(page), 'click');
    expect(page.querySelector('[role="alert"]')?.textContent).toBe(english.troubleUnknown.message);
    expect(page.textContent).not.toContain(english.importSettingsDone.message);
    failToKeep(false);
    await happen(take(page), 'click');
    expect(page.textContent).toContain(english.importSettingsDone.message);
    expect(take(page)).toBeUndefined();
    expect(focus.times).toBe(1);
  });

  it('that is put aside leaves the focus at the heading', async () => {
    const page = await draw(<Page />);
    const focus = focusOf(page.querySelector('h3'));
    await choose(page, () => Promise.resolve(quiet));
    await happen(buttonIn(page, english.cancel.message), 'click');
    expect(take(page)).toBeUndefined();
    expect(focus.times).toBe(1);
  });
});
