import { draw, failToKeep, turnOn } from '../../support/drawn.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { Switch } from '../../../extension/look/controls.tsx';
import { useChange } from '../../../extension/look/use-change.tsx';

const answers: boolean[] = [];

function Page() {
  const [change, trouble] = useChange();
  return (
    <main>
      <Switch on={false} label="learning" onSwitch={(learning) => void change((before) => ({ ...before, learning })).then((kept) => answers.push(kept))} />
      {trouble}
    </main>
  );
}

describe('useChange', () => {
  beforeEach(() => {
    answers.length = 0;
  });
  const press = async (page: HTMLElement) => {
    const input = page.querySelector('input');
    await turnOn(input);
    return input;
  };

  it('tells of a change that failed, each time, and draws the switch as it is', async () => {
    const page = await draw(<Page />);
    failToKeep(true);
    const told: (Element | null)[] = [];
    for (let times = 0; times < 2; times++) {
      expect((await press(page))?.checked).toBe(false);
      told.push(page.querySelector('[role="alert"]'));
    }
    expect(told[0]?.textContent).not.toBe('');
    expect(told[0]).not.toBe(told[1]);
    expect(answers).toEqual([false, false]);
  });

  it('is silent about one that was kept, also after a failure', async () => {
    const page = await draw(<Page />);
    failToKeep(true);
    await press(page);
    failToKeep(false);
    await press(page);
    expect(page.querySelector('[role="alert"]')).toBeNull();
    expect(answers).toEqual([false, true]);
  });
});
