import { useEffect, useState } from 'preact/hooks';
import { extensionVersion } from '../platform/events.ts';
import type { About } from '../platform/messages.ts';
import { message } from '../platform/messages-text.ts';
import { openPage } from '../platform/tabs.ts';
import { sendToBackground } from '../platform/send.ts';

const knowledgeSize = ({ counterarguments, debates, sources }: About) => message('aboutKnowledgeSize', { counterarguments, debates, sources });

/** Versions, and how old the knowledge is. */
export function AboutSection() {
  const [about, set] = useState<About | null>(null);
  useEffect(() => void sendToBackground('about', null).then(set, () => undefined), []);
  const day = (date: string) => new Intl.DateTimeFormat(message('language'), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
  return (
    <dl class="card facts-list">
      <dt>{message('aboutVersion')}</dt>
      <dd>{extensionVersion()}</dd>
      {about && (
        <>
          <dt>{message('aboutKnowledge')}</dt>
          <dd>{knowledgeSize(about)}</dd>
          <dt>{message('aboutReviewed')}</dt>
          <dd>{day(about.reviewed)}</dd>
        </>
      )}
      <dt>{message('aboutPrivacy')}</dt>
      <dd>{message('aboutPrivacyText')}</dd>
      <dt>{message('welcomeTry')}</dt>
      <dd><button type="button" class="link" onClick={() => void openPage('welcome')}>{message('openWelcome')}</button></dd>
    </dl>
  );
}
