import { noteLimit, type Reason, type Report } from './report.ts';
import { reportSchema } from './report-schema.ts';

/** What of a report its reader may change later. */
export interface Edit {
  reason?: Reason | undefined;
  correctPosition?: string | undefined;
  note?: string | undefined;
  example?: string | undefined;
}

/** The reasons that a report can be changed to: a missing badge stays one, and so does a bad counterargument. */
export function reasonsFor({ reason }: Report): Reason[] {
  return reason === 'missing-badge' || reason === 'bad-counterargument' ? [reason] : ['quoted-or-rejected', 'other-position', 'off-topic', 'wrong-sentence', 'other'];
}

/**
 * A report after an edit. It keeps the moment at which it was made, so that it stays the same report to whoever has it already.
 *
 * @param now when it is edited
 * @throws zod's error when the edit makes no report
 */
export function editReport(report: Report, edit: Edit, now: Date): Report {
  const cut = (text: string | undefined) => text?.trim().slice(0, noteLimit) || undefined;
  const reason = edit.reason ?? report.reason;
  const takesPosition = reason === 'other-position' || reason === 'missing-badge';
  const fields = {
    ...report,
    editedAt: now.toISOString(),
    reason,
    correctPosition: takesPosition ? (edit.correctPosition ?? report.correctPosition) : undefined,
    note: cut(edit.note ?? report.note),
    example: cut(edit.example ?? report.example),
  };
  return reportSchema.parse(Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)));
}
