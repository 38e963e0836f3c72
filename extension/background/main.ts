import knowledge from 'counterpoint:knowledge';
import { answer } from '../../src/knowledge/answer.ts';
import { watchSettings } from '../platform/settings-store.ts';
import { message } from '../platform/messages-text.ts';
import { onCommand, onInstalled } from '../platform/events.ts';
import { unpackComments } from '../platform/pack-comments.ts';
import { offerMenu, onMenu, onMenuNeeded } from '../platform/menu.ts';
import { sendToTab } from '../platform/send.ts';
import { openPage } from '../platform/tabs.ts';
import { answerInBackground } from '../platform/receive.ts';
import { loadPart } from '../platform/report-store.ts';
import { showCount } from '../platform/toolbar.ts';
import { about } from './about.ts';
import { annotateAll } from './annotate-all.ts';
import { runCommand } from './commands.ts';
import { glanceAll } from './glance-all.ts';
import { givenBadges, learnsOtherwise } from './learned.ts';
import { deleteAll, exchange, keep, keepAll, onlyForOwnPages, relearn } from './reports.ts';
import { followSiteAccess } from './site-access.ts';

// Every listener is set at once when this script starts: the browser stops it when idle and wakes it by an event.
answerInBackground({
  wake: () => null,
  glance: ({ site, comments }) => glanceAll(site, unpackComments(comments)),
  annotate: ({ site, comments }) => annotateAll(site, unpackComments(comments)),
  givenBadges: ({ site, ids }) => givenBadges(site, ids),
  knowledge: ({ position, sentence }) => answer(knowledge, position, sentence),
  async pageState({ badges }, { tab }) {
    if (tab !== undefined) await showCount(tab, badges, badges === 0 ? message('extensionName') : message('toolbarTitle', { count: badges }));
    return null;
  },
  async openPage({ page, hash }) {
    await openPage(page, hash);
    return null;
  },
  keepReport: keep,
  exchangeReports: exchange,
  importReports: onlyForOwnPages(({ reports, replaced }) => keepAll(reports, replaced)),
  loadReports: onlyForOwnPages(({ after }) => loadPart(after)),
  about: onlyForOwnPages(() => about(knowledge)),
  deleteEverything: onlyForOwnPages(async () => {
    await deleteAll();
    return null;
  }),
});

onInstalled(() => void openPage('welcome'));
onCommand(runCommand);
onMenuNeeded(() => void offerMenu(message('reportMissing')));
onMenu((tab, frame) => void sendToTab(tab, 'reportMissing', null, frame));
followSiteAccess();
// Settings come from other pages, from a file and from other devices.
watchSettings((settings, before) => {
  if (learnsOtherwise(before, settings)) relearn();
});
