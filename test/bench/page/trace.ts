import type { Page } from 'puppeteer-core';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds. */
  ts: number;
  dur?: number;
  /** Of it on the processor. */
  tdur?: number;
  args?: { data?: { url?: string; fileName?: string; documentLoaderURL?: string }; frame?: string };
}

/** What a trace tells of the content script. Times in milliseconds. */
export interface Traced {
  /** When it began, counted from the navigation as `performance.now()` counts. */
  start: number;
  /** The longest task of the page's main thread from then on, whoever caused it, on the processor: what another program takes meanwhile is not the page's. */
  longest: number;
  /** Time on the processor of all tasks in which our script ran, what the page did in them included. */
  ourTasks: number;
  /** Calls into our script in the last seconds of the trace. */
  lateCalls: number;
}

const categories = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing'];

const isOurs = ({ args }: TraceEvent): boolean => (args?.data?.url ?? args?.data?.fileName ?? '').startsWith('chrome-extension:');

function read(events: TraceEvent[], quiet: number): Traced {
  const ours = events.filter((event) => event.ph === 'X' && isOurs(event)).sort((first, second) => first.ts - second.ts);
  const [begin] = ours;
  if (!begin) return { start: Number.NaN, longest: Number.NaN, ourTasks: 0, lateCalls: 0 };
  const thread = events.filter(({ pid, tid, ph }) => pid === begin.pid && tid === begin.tid && ph === 'X');
  const navigation = events.findLast(({ name, pid, ts }) => name === 'navigationStart' && pid === begin.pid && ts <= begin.ts);
  const end = Math.max(...thread.map(({ ts, dur = 0 }) => ts + dur));
  const tasks = thread.filter(({ name, ts, dur = 0 }) => name === 'RunTask' && ts + dur >= begin.ts);
  const isOurTask = ({ ts, dur = 0 }: TraceEvent) => ours.some((call) => call.tid === begin.tid && call.pid === begin.pid && call.ts >= ts && call.ts <= ts + dur);
  return {
    ourTasks: tasks.filter(isOurTask).reduce((sum, { tdur = Number.NaN }) => sum + tdur, 0) / 1000,
    start: (begin.ts - (navigation?.ts ?? Number.NaN)) / 1000,
    longest: Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000,
    lateCalls: ours.filter(({ ts }) => ts > end - quiet * 1000).length,
  };
}

/**
 * Traces a page while something happens to it.
 *
 * @param quiet how many milliseconds at the end should be without any call of ours
 */
export async function traced<Result>(page: Page, quiet: number, work: () => Promise<Result>): Promise<{ result: Result; trace: Traced }> {
  await page.tracing.start({ categories });
  const result = await work();
  const buffer = await page.tracing.stop();
  const { traceEvents } = JSON.parse(Buffer.from(buffer ?? []).toString('utf8')) as { traceEvents: TraceEvent[] };
  return { result, trace: read(traceEvents, quiet) };
}
