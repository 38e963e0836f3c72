import { draw } from '../../support/drawn.ts';
import { expect, it } from 'vitest';
import { ReportItem } from '../../../extension/options/report-item.tsx';
import { demonstrationSite } from '../../../extension/welcome/demonstration-site.ts';
import { readerSite } from '../../../src/reports/reader-report.ts';
import { comment, reportOn } from '../../reports/examples.ts';

it.each([
  ['hacker-news', comment.url],
  [demonstrationSite.id, '../welcome/welcome.html'],
  [readerSite, '../reader/reader.html'],
])('a report of %s links to where it was made', async (site, address) => {
  const item = await draw(<ReportItem report={reportOn(1, { site })} onUndo={() => undefined} />);
  expect(item.querySelector('.facts a')?.getAttribute('href')).toBe(address);
});
