import type { Debate, Position } from '../../src/knowledge/schema.ts';
import { message } from '../platform/messages-text.ts';
import { Strength } from './counterargument-card.tsx';
import { sideNames } from './words.ts';

/** A debate with its two sides next to each other, sceptics always first. */
export function DebateView({ debate }: { debate: Debate }) {
  const sides = debate.positions.toSorted((first, second) => second.stance.localeCompare(first.stance));
  return (
    <>
      <h1 tabIndex={-1}>{debate.title}</h1>
      <p class="claim">{debate.question}</p>
      <div class="sides">{sides.map((position) => <Side key={position.id} debate={debate.id} position={position} />)}</div>
    </>
  );
}

function Side({ debate, position }: { debate: string; position: Position }) {
  const link = `#${debate}/${position.id}`;
  return (
    <section class={`column ${position.stance}`}>
      <p class="small"><span class={`side ${position.stance}`}>{message(sideNames[position.stance])}</span></p>
      <h2><a href={link}>{position.label}</a></h2>
      <p>{position.claim}</p>
      <h3>{message('steelman')}</h3>
      <p>{position.steelman.join(' ')}</p>
      <h3>{message('counterargumentsTo')}</h3>
      <ul class="titles">
        {position.counterarguments.map(({ id, title, strength }) => (
          <li key={id}><a href={`${link}/${id}`}>{title}</a> <Strength of={strength} /></li>
        ))}
      </ul>
      <p><a class="button" href={link}>{message('openPosition', { count: position.counterarguments.length })}</a></p>
      <h3>{message('wouldSettle')}</h3>
      <p>{position.wouldSettle}</p>
    </section>
  );
}
