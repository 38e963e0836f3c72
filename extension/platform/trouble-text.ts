import { message } from './messages-text.ts';

const keys = {
  'storage-full': 'troubleFull',
  'storage-unavailable': 'troubleUnavailable',
  'storage-newer': 'troubleNewer',
  invalid: 'troubleInvalid',
  taken: 'troubleTaken',
  'changed-since': 'troubleChangedSince',
  'settings-left': 'troubleSettingsLeft',
  'reports-left': 'troubleReportsLeft',
} as const;

/** What to tell the reader when something could not be done: `Refused` carries the code where there is more to say. */
export function troubleText(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  return message(typeof code === 'string' && code in keys ? keys[code as keyof typeof keys] : 'troubleUnknown');
}
