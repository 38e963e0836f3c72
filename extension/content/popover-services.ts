import type { Answer } from '../../src/knowledge/answer.ts';
import type { Report } from '../../src/reports/report.ts';
import { switchDebate } from '../../src/settings.ts';
import { sendToBackground } from '../platform/send.ts';
import { changeSettings } from '../platform/settings-store.ts';
import { takeBack } from '../platform/take-back.ts';

/** What the popover can ask for and cause. All of it happens outside the page. */
export const popoverServices = {
  knowledge: (position: string, sentence: string): Promise<Answer | null> => sendToBackground('knowledge', { position, sentence }),
  async openReader(link: string): Promise<void> {
    await sendToBackground('openPage', { page: 'reader', hash: `#${link}` });
  },
  /** Switches the badges of a debate off or on again, in all tabs. */
  async showDebate(debate: string, on: boolean): Promise<void> {
    await changeSettings((settings) => switchDebate(settings, debate, on));
  },
  keepReport: (report: Report): Promise<Report | null> => sendToBackground('keepReport', report),
  takeBack,
};

export type PopoverServices = typeof popoverServices & {
  /** Whether the extension is still there; without it everything leaves the page. */
  isAlive(): boolean;
  /** Whether the reader wants badges of this position. */
  isOn(debate: string, position: string): boolean;
};
