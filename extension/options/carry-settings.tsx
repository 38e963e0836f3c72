import { useState } from 'preact/hooks';
import { type Carried, changedFields, exportSettings, readSettingsFile, type SettingsProblem } from '../../src/carry-settings.ts';
import { debates, findPosition } from '../../src/knowledge/debates.ts';
import type { Settings } from '../../src/settings.ts';
import { Button } from '../look/controls.tsx';
import { useFocusTaker } from '../look/use-focus-after.ts';
import { message } from '../platform/messages-text.ts';
import { troubleText } from '../platform/trouble-text.ts';
import { allSites } from '../sites/all-sites.ts';
import type { SectionProps } from './options-view.tsx';
import { saveFile } from './save-file.ts';

/** Longer than any settings; more is not read. */
const longest = 100_000;

const problems = { 'not-json': 'importNotJson', 'not-settings': 'importNotSettings', newer: 'importNewer', invalid: 'importSettingsInvalid' } as const satisfies Record<SettingsProblem, string>;

const nameOf = (id: string) =>
  debates.find((debate) => debate.id === id)?.title ?? findPosition(id)?.position.label ?? allSites.find((site) => site.id === id)?.name ?? id;
const none = () => message('settingNone');
const listed = (ids: string[] | undefined) => (ids?.length ? new Intl.ListFormat(message('language')).format(ids.map(nameOf)) : none());
const levels = (given: Carried['siteLevels']) => Object.entries(given ?? {}).map(([id, level]) => `${nameOf(id)}: ${message(`level_${level}`)}`).join(', ') || none();

const readFile = async (file: File) => (file.size > longest ? ({ problem: 'not-settings' } as const) : readSettingsFile(await file.text()));

/** What each field is called and what its value says. */
const views: { [Field in keyof Required<Carried>]: { title: () => string; value: (settings: Carried) => string } } = {
  level: { title: () => message('level'), value: ({ level }) => message(`level_${level ?? 'balanced'}`) },
  siteLevels: { title: () => message('siteLevels'), value: ({ siteLevels }) => levels(siteLevels) },
  debateLevels: { title: () => message('debateLevels'), value: ({ debateLevels }) => levels(debateLevels) },
  minimum: { title: () => message('minimum'), value: ({ minimum }) => (minimum ? message('percent', { percent: Math.round(minimum * 100) }) : message('minimumNone')) },
  repeats: { title: () => message('repeatsOnce'), value: ({ repeats }) => message(repeats === 'once' ? 'settingOn' : 'settingOff') },
  crowd: { title: () => message('crowdAll'), value: ({ crowd }) => message(crowd === 'all' ? 'settingOn' : 'settingOff') },
  ownComments: { title: () => message('ownComments'), value: ({ ownComments }) => message(ownComments ? 'settingOn' : 'settingOff') },
  debatesOff: { title: () => message('debatesOff'), value: ({ debatesOff }) => listed(debatesOff) },
  positionsOff: { title: () => message('positionsOff'), value: ({ positionsOff }) => listed(positionsOff) },
  learning: { title: () => message('learnedSwitch'), value: ({ learning }) => message(learning ? 'settingOn' : 'settingOff') },
  pausedHosts: { title: () => message('pausedHosts'), value: ({ pausedHosts }) => listed(pausedHosts) },
};

function Preview({ settings, carried }: { settings: Settings; carried: Carried }) {
  return (
    <ul>
      {changedFields(settings, carried).map((field) => (
        <li key={field}>{message('settingChange', { after: views[field].value(carried), before: views[field].value(settings), name: views[field].title() })}</li>
      ))}
    </ul>
  );
}

/** Export of the settings to a file, and import from one after showing what it would change. */
export function CarrySettings({ settings, onChange }: SectionProps) {
  const [carried, setCarried] = useState<Carried | null>(null);
  const [told, tell] = useState('');
  const [title, takeFocus] = useFocusTaker<HTMLHeadingElement>();
  const read = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    setCarried(null);
    if (!file) return;
    try {
      const result = await readFile(file);
      if ('problem' in result) return tell(message(problems[result.problem]));
      tell(changedFields(settings, result.carried).length === 0 ? message('importSettingsSame') : '');
      setCarried(result.carried);
    } catch (error) {
      tell(troubleText(error));
    } finally {
      // The same file can be chosen again.
      input.value = '';
    }
  };
  const leave = (words: string) => {
    setCarried(null);
    tell(words);
    takeFocus();
  };
  const take = async (taken: Carried) => {
    if (await onChange((before) => ({ ...before, ...taken }) as typeof before)) leave(message('importSettingsDone'));
  };
  const changes = carried !== null && changedFields(settings, carried).length > 0;
  return (
    <div>
      <h3 ref={title} tabIndex={-1}>{message('settingsFile')}</h3>
      <p class="soft small">{message('settingsFileMeans')}</p>
      <p class="buttons">
        <Button onClick={() => saveFile('counterpoint-settings.json', exportSettings(settings))}>{message('exportSettings')}</Button>
      </p>
      <label class="file">{message('importSettings')} <input type="file" accept=".json,application/json" onChange={(event) => void read(event.currentTarget)} /></label>
      <div role="status">{told}{changes && <Preview settings={settings} carried={carried} />}</div>
      {changes && (
        <p class="buttons">
          <Button kind="main" onClick={() => void take(carried)}>{message('importSettingsTake')}</Button>
          <Button onClick={() => leave('')}>{message('cancel')}</Button>
        </p>
      )}
    </div>
  );
}
