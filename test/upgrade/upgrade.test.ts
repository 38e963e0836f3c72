import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exportSettings, readSettingsFile } from '../../src/carry-settings.ts';
import { exportReports, exportVersion } from '../../src/reports/export-reports.ts';
import { planImport } from '../../src/reports/import-reports.ts';
import { readReport } from '../../src/reports/migrate-report.ts';
import { reportVersion } from '../../src/reports/report.ts';
import { reportFields } from '../../src/reports/report-schema.ts';
import { defaultSettings, mergeSettings, readSettings, switchDebate } from '../../src/settings.ts';

// One file for each form in which settings and reports were ever kept or exported. They are never changed: what a reader
// kept then must be read for ever.
const folder = 'test/upgrade/fixtures';
const read = (file: string): string => readFileSync(`${folder}/${file}`, 'utf8');
const named = (start: string): string[] => readdirSync(folder).filter((file) => file.startsWith(start));

describe('kept by any version so far', () => {
  it.each(named('settings-1'))('settings are read word for word: %s', (file) => {
    const stored = JSON.parse(read(file)) as Record<string, unknown>;
    expect(readSettings(stored)).toEqual({ ...defaultSettings, ...stored });
    expect(Object.keys(stored).filter((field) => !(field in defaultSettings))).toEqual([]);
  });

  it.each(named('settings-file'))('a file of settings is read whole: %s', (file) => {
    expect(readSettingsFile(read(file))).toEqual({ carried: (JSON.parse(read(file)) as { settings: object }).settings });
  });

  it.each(named('reports'))('a file of reports is read whole, and what is read can be written and read again: %s', (file) => {
    const plan = planImport(read(file), []);
    if ('refused' in plan) throw new Error(plan.refused);
    expect(plan.unreadable).toEqual([]);
    expect(plan.fresh).toHaveLength((JSON.parse(read(file)) as { reports: object[] }).reports.length);
    const again = planImport(exportReports(plan.fresh, true, '9.9.9', new Date(0)), plan.fresh);
    expect(again).toMatchObject({ fresh: [], newer: [], same: plan.fresh.length, unreadable: [] });
  });

  it('every version of reports has its file', () => {
    const versions = named('reports').map((file) => (JSON.parse(read(file)) as { version: number }).version);
    expect([...new Set(versions)].sort()).toEqual(Array.from({ length: exportVersion }, (_, index) => index + 1));
    expect(reportVersion).toBe(exportVersion);
  });

  it('every field of today is in one of the files', () => {
    const fieldsIn = (kept: object[]) => [...new Set(kept.flatMap((each) => Object.keys(each)))].sort();
    const contents = (start: string) => named(start).map((file) => JSON.parse(read(file)) as { settings: object; reports: object[] });
    expect(fieldsIn(contents('settings-1'))).toEqual(Object.keys(defaultSettings).sort());
    const { settings } = JSON.parse(exportSettings(defaultSettings)) as { settings: object };
    expect(fieldsIn(contents('settings-file').map((file) => file.settings))).toEqual(Object.keys(settings).sort());
    expect(fieldsIn(contents('reports').flatMap(({ reports }) => reports).flatMap((report) => readReport(report).data ?? []))).toEqual(Object.keys(reportFields().shape).sort());
  });
});

describe('kept by a newer version', () => {
  it('settings are read as far as they go, and a change keeps what is not understood', () => {
    const stored = { version: 7, level: 'whisper', debatesOff: ['rl'], folds: { deep: true } };
    const settings = readSettings(stored);
    expect(settings).toMatchObject({ level: 'balanced', debatesOff: ['rl'] });
    expect(mergeSettings(stored, settings, switchDebate(settings, 'jobs', false))).toEqual({ ...stored, debatesOff: ['rl', 'jobs'] });
  });

  it('a file of settings or reports is refused by name, not half read', () => {
    expect(readSettingsFile('{"kind":"counterpoint-settings","form":2,"settings":{}}')).toEqual({ problem: 'newer' });
    const [latest = ''] = named('reports').sort().reverse();
    const newer = { ...(JSON.parse(read(latest)) as object), version: exportVersion + 1 };
    expect(planImport(JSON.stringify(newer), [])).toEqual({ refused: 'newer-version' });
  });

  it('a single report is not taken for one of today', () => {
    const [latest = ''] = named('reports').sort().reverse();
    const [report] = (JSON.parse(read(latest)) as { reports: object[] }).reports;
    expect(readReport(report).success).toBe(true);
    expect(readReport({ ...report, version: reportVersion + 1 }).success).toBe(false);
  });
});
