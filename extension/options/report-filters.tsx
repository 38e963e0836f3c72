import { debates } from '../../src/knowledge/debates.ts';
import type { Query } from '../../src/reports/find-reports.ts';
import { reasonSchema } from '../../src/reports/report-schema.ts';
import { message } from '../platform/messages-text.ts';
import { reasonText } from '../platform/reason-text.ts';

interface Props {
  query: Query;
  onChange(query: Query): void;
}

/** What the reader looks for among the reports. */
export function ReportFilters({ query, onChange }: Props) {
  return (
    <div class="filters" role="search">
      <input class="field" type="search" value={query.words} placeholder={message('searchReports')} aria-label={message('searchReports')}
        onInput={(event) => onChange({ ...query, words: event.currentTarget.value })} />
      <select class="field" value={query.reason} aria-label={message('filterReason')}
        onChange={(event) => onChange({ ...query, reason: reasonSchema.safeParse(event.currentTarget.value).data ?? '' })}>
        <option value="">{message('allReasons')}</option>
        {reasonSchema.options.map((reason) => <option key={reason} value={reason}>{reasonText(reason)}</option>)}
      </select>
      <select class="field" value={query.position} aria-label={message('filterPosition')}
        onChange={(event) => onChange({ ...query, position: event.currentTarget.value })}>
        <option value="">{message('allPositions')}</option>
        {debates.map((debate) => (
          <optgroup key={debate.id} label={debate.title}>
            {debate.positions.map(({ id, label }) => <option key={id} value={id}>{label}</option>)}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
