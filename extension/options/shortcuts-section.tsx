import { useEffect, useState } from 'preact/hooks';
import { Button } from '../look/controls.tsx';
import { message } from '../platform/messages-text.ts';
import { loadShortcuts, openShortcutSettings, type Shortcut } from '../platform/shortcuts.ts';

/** The keyboard commands as they are set in the browser. */
export function ShortcutsSection() {
  const [shortcuts, set] = useState<Shortcut[]>([]);
  useEffect(() => {
    const read = () => void loadShortcuts().then(set);
    read();
    // The reader comes back from the browser's own page for shortcuts.
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, []);
  return (
    <div class="card plain">
      <ul>
        {shortcuts.map(({ name, description, keys }) => (
          <li key={name} class="line">{description}{keys ? <kbd>{keys}</kbd> : <span class="soft">{message('noShortcut')}</span>}</li>
        ))}
      </ul>
      <p><Button onClick={() => void openShortcutSettings()}>{message('changeShortcuts')}</Button></p>
    </div>
  );
}
