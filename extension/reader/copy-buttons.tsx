import { useEffect, useState } from 'preact/hooks';
import { Button } from '../look/controls.tsx';
import { message } from '../platform/messages-text.ts';

interface Props {
  label: string;
  choices: { label: string; text(): string }[];
}

/** A few ways to copy something. The clipboard is written only here, on a click. */
export function CopyButtons({ label, choices }: Props) {
  const [status, setStatus] = useState({ text: '' });
  useEffect(() => {
    if (!status.text) return undefined;
    const timer = setTimeout(() => setStatus({ text: '' }), 3000);
    return () => clearTimeout(timer);
  }, [status]);
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setStatus({ text: message('copied') });
    } catch {
      setStatus({ text: message('copyFailed') });
    }
  };
  return (
    <div class="copy" role="group" aria-label={label}>
      <span class="soft small">{label}</span>
      {choices.map((choice) => (
        <Button key={choice.label} kind="plain" onClick={() => void copy(choice.text())}>{choice.label}</Button>
      ))}
      <span role="status" class="small">{status.text}</span>
    </div>
  );
}
