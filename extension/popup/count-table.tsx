import { message } from '../platform/messages-text.ts';
import type { DebateOnPage } from './debates-on-page.ts';

/** The chart as a table, for screen readers: one row for each side of each debate. */
export function CountTable({ debates }: { debates: DebateOnPage[] }) {
  return (
    <div class="only-read-aloud">
      <table>
        <caption>{message('tableCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{message('tableDebate')}</th>
            <th scope="col">{message('filterPosition')}</th>
            <th scope="col">{message('tableComments')}</th>
            <th scope="col">{message('tableAnswered')}</th>
          </tr>
        </thead>
        <tbody>
          {debates.flatMap(({ title, positions }) => positions.map(({ id, label, found, answered }) => (
            <tr key={id}>
              <th scope="row">{title}</th>
              <td>{label}</td>
              <td>{found}</td>
              <td>{answered}</td>
            </tr>
          )))}
        </tbody>
      </table>
    </div>
  );
}
