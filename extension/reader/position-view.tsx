import { useEffect, useState } from 'preact/hooks';
import type { Debate, Position, Source } from '../../src/knowledge/schema.ts';
import { Button, Choice } from '../look/controls.tsx';
import { message } from '../platform/messages-text.ts';
import { arrange, type Filter, type Order } from './arrange.ts';
import { CounterargumentCard } from './counterargument-card.tsx';
import { entryState, remember } from './entry-state.ts';
import { SourceList } from './source-list.tsx';
import { sideNames } from './words.ts';

interface Props {
  debate: Debate;
  position: Position;
  /** The counterargument that the address names. */
  meant: string | null;
  sources: Record<string, Source>;
}

const pick = (ids: string[], sources: Record<string, Source>): Source[] => ids.flatMap((id) => sources[id] ?? []);

/** One side of a debate: its case, then everything that answers it. */
export function PositionView({ debate, position, meant, sources }: Props) {
  const other = debate.positions.find(({ id }) => id !== position.id);
  return (
    <>
      <p class="small"><span class={`side ${position.stance}`}>{message(sideNames[position.stance])}</span></p>
      <h1 tabIndex={-1}>{position.label}</h1>
      <p class="claim">{position.claim}</p>
      {other && <p class="small"><a href={`#${debate.id}/${other.id}`}>{message('otherSide', { label: other.label })}</a></p>}
      <section class="case">
        <h2>{message('steelman')}</h2>
        <p>{position.steelman.join(' ')}</p>
        <details class="fold"><summary class="small">{message('supportingSources')}</summary><SourceList sources={pick(position.supportingSources, sources)} /></details>
      </section>
      <Counterarguments key={`${position.id} ${meant ?? ''}`} debate={debate} position={position} meant={meant} sources={sources} />
      <section>
        <h2>{message('wouldSettle')}</h2>
        <p>{position.wouldSettle}</p>
      </section>
    </>
  );
}

function Counterarguments({ debate, position, meant, sources }: Props) {
  const [filter, setFilter] = useState<Filter>(() => entryState().filter ?? 'all');
  const [order, setOrder] = useState<Order>(() => entryState().order ?? 'strongest');
  const [folded, setFolded] = useState<ReadonlySet<string>>(() => new Set(entryState().folded));
  const shown = arrange(position.counterarguments, filter, order, sources);
  const fold = (id: string, away: boolean) => setFolded((before) => {
    if (before.has(id) === away) return before;
    return new Set(away ? [...before, id] : [...before].filter((each) => each !== id));
  });
  useEffect(() => showMeant(meant, () => { setFilter('all'); setFolded(new Set()); }), []);
  useEffect(() => remember({ filter, order, folded: [...folded] }), [filter, order, folded]);
  const allFolded = folded.size === position.counterarguments.length;
  return (
    <section>
      <h2>{message('counterargumentsTo')}</h2>
      <div class="tools">
        <Choice name="strength" label={message('filterByStrength')} value={filter} onChoose={(value: Filter) => setFilter(value)} options={[
          { value: 'all', label: message('strengthAll') }, { value: 'strong', label: message('strengthStrong') },
          { value: 'moderate', label: message('strengthModerate') }, { value: 'contested', label: message('strengthContested') },
        ]} />
        <label class="order">{message('sortBy')} <select class="field" value={order} onChange={(event) => setOrder(event.currentTarget.value as Order)}>
          <option value="strongest">{message('sortStrongest')}</option>
          <option value="newest">{message('sortNewest')}</option>
          <option value="as-edited">{message('sortAsEdited')}</option>
        </select></label>
        <Button onClick={() => setFolded(allFolded ? new Set() : new Set(position.counterarguments.map(({ id }) => id)))}>
          {message(allFolded ? 'expandAll' : 'collapseAll')}
        </Button>
      </div>
      <p role="status">{shown.length === 0 && message('noneOfStrength')}</p>
      <ol class="cards">
        {shown.map((counterargument) => (
          <CounterargumentCard key={counterargument.id} position={position.id} counterargument={counterargument} sources={pick(counterargument.sources, sources)}
            link={`${debate.id}/${position.id}/${counterargument.id}`} meant={counterargument.id === meant} open={!folded.has(counterargument.id)}
            onToggle={(open) => fold(counterargument.id, !open)} />
        ))}
      </ol>
    </section>
  );
}

/** Brings the counterargument that the address names into view, and the keyboard with it; not where the reader comes back to. */
function showMeant(meant: string | null, reveal: () => void): void {
  if (!meant || entryState().scroll !== undefined) return;
  reveal();
  requestAnimationFrame(() => {
    const card = document.getElementById(meant);
    card?.scrollIntoView({ block: 'start' });
    card?.querySelector('summary')?.focus({ preventScroll: true });
  });
}
