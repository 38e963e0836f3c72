import { primaryKinds, type Knowledge } from '../../src/knowledge/schema.ts';
import { message } from '../platform/messages-text.ts';

/** All debates, and how to read what stands there. */
export function HomeView({ knowledge: { debates, sources } }: { knowledge: Knowledge }) {
  const all = Object.values(sources);
  const primary = all.filter(({ kind }) => primaryKinds.includes(kind)).length;
  const second = all.filter(({ verified }) => verified === 'second-hand').length;
  return (
    <>
      <h1 tabIndex={-1}>{message('readerHome')}</h1>
      <p class="claim">{message('readerIntro')}</p>
      <ol class="debates">
        {debates.map(({ id, title, question, positions }) => (
          <li key={id}>
            <h2><a href={`#${id}`}>{title}</a></h2>
            <p class="soft">{question}</p>
            <ul class="pair">
              {positions.toSorted((first, second) => second.stance.localeCompare(first.stance)).map((position) => (
                <li key={position.id}><a class={`side ${position.stance}`} href={`#${id}/${position.id}`}>{position.label}</a></li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      <section>
        <h2>{message('howToRead')}</h2>
        <p>{message('howToReadStrength')}</p>
        <p>{message('howToReadSources', { count: all.length, primary, second })}</p>
      </section>
    </>
  );
}
