import type { Counterargument, Source } from '../../src/knowledge/schema.ts';
import { reply, type ReplyStyle } from '../../src/knowledge/reply.ts';
import { message } from '../platform/messages-text.ts';
import { CopyButtons } from './copy-buttons.tsx';
import { ReportFault } from './report-fault.tsx';
import { SourceList } from './source-list.tsx';
import { strengthNames } from './words.ts';

interface Props {
  counterargument: Counterargument;
  position: string;
  sources: Source[];
  link: string;
  /** Whether the address names this one. */
  meant: boolean;
  open: boolean;
  onToggle(open: boolean): void;
}

export function Strength({ of }: { of: Counterargument['strength'] }) {
  return <span class={`strength ${of}`} title={message('strengthMeaning')}>{message(strengthNames[of])}</span>;
}

/** A counterargument: its title always, the rest unless folded. */
export function CounterargumentCard({ counterargument, position, sources, link, meant, open, onToggle }: Props) {
  const { id, title, strength, summary, rejoinder } = counterargument;
  const as = (label: string, style: ReplyStyle) => ({ label, text: () => reply(counterargument, sources, style) });
  return (
    <li id={id} class={meant ? 'card meant' : 'card'}>
      <details open={open} onToggle={(event) => onToggle(event.currentTarget.open)}>
        <summary>
          <h3>{title}</h3>
          <Strength of={strength} />
        </summary>
        <p>{summary.join(' ')}</p>
        <h4>{message('sources')}</h4>
        <SourceList sources={sources} />
        <h4>{message('rejoinder')}</h4>
        <p>{rejoinder}</p>
        <div class="card-foot">
          <CopyButtons label={message('copyAsReply')} choices={[
            as(message('replyHackerNews'), 'hacker-news'), as(message('replyMarkdown'), 'markdown'), as(message('replyPlain'), 'plain'),
          ]} />
          <a class="small" href={`#${link}`} aria-label={message('linkToThis', { title })}>#</a>
        </div>
        <ReportFault position={position} counterargument={id} link={link} />
      </details>
    </li>
  );
}
