import { render } from 'preact';
import { loadSettings } from '../platform/settings-store.ts';
import { message } from '../platform/messages-text.ts';
import { Options } from './options-view.tsx';

async function start(): Promise<void> {
  document.documentElement.lang = message('language');
  document.title = message('optionsTitle');
  render(<Options settings={await loadSettings()} />, document.body);
}

void start();
