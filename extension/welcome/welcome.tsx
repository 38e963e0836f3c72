import { render } from 'preact';
import { loadSettings } from '../platform/settings-store.ts';
import { message } from '../platform/messages-text.ts';
import { Welcome } from './welcome-view.tsx';

async function start(): Promise<void> {
  document.documentElement.lang = message('language');
  document.title = message('welcomeTitle');
  render(<Welcome settings={await loadSettings()} />, document.body);
}

void start();
