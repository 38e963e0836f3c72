import type { ComponentType } from 'preact';
import type { Settings } from '../../src/settings.ts';
import { Mark } from '../look/icons.tsx';
import { type Change, useChange } from '../look/use-change.tsx';
import { useSettings } from '../look/use-settings.ts';
import { message } from '../platform/messages-text.ts';
import { AboutSection } from './about-section.tsx';
import { DataSection } from './data-section.tsx';
import { DebatesSection } from './debates-section.tsx';
import { ReportsSection } from './reports-section.tsx';
import { ShortcutsSection } from './shortcuts-section.tsx';
import { SitesSection } from './sites-section.tsx';

/** What every section is given. */
export interface SectionProps {
  settings: Settings;
  onChange: Change;
}

const sections: { id: string; title: () => string; Content: ComponentType<SectionProps> }[] = [
  { id: 'debates', title: () => message('optionsDebates'), Content: DebatesSection },
  { id: 'sites', title: () => message('optionsSites'), Content: SitesSection },
  { id: 'shortcuts', title: () => message('optionsShortcuts'), Content: ShortcutsSection },
  { id: 'reports', title: () => message('optionsReports'), Content: ReportsSection },
  { id: 'data', title: () => message('optionsData'), Content: DataSection },
  { id: 'about', title: () => message('optionsAbout'), Content: AboutSection },
];

export function Options({ settings: loaded }: { settings: Settings }) {
  const settings = useSettings(loaded);
  const [change, trouble] = useChange();
  return (
    <>
      <header>
        <Mark size={28} />
        <h1>{message('extensionName')}</h1>
        <nav aria-label={message('optionsSections')}>
          <ul>{sections.map(({ id, title }) => <li key={id}><a href={`#${id}`}>{title()}</a></li>)}</ul>
        </nav>
      </header>
      <main>
        {sections.map(({ id, title, Content }) => (
          <section key={id} id={id} aria-labelledby={`${id}-title`}>
            <h2 id={`${id}-title`}>{title()}</h2>
            <Content settings={settings} onChange={change} />
          </section>
        ))}
        {trouble}
      </main>
    </>
  );
}
