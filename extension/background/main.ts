import knowledge from 'counterpoint:knowledge';
import { answer } from '../../src/knowledge/answer.ts';
import { deleteSettings } from '../platform/settings-store.ts';
import { message } from '../platform/messages-text.ts';
import { onCommand, onInstalled } from '../platform/events.ts';
import { unpackComments } from '../platform/pack-comments.ts';
import { offerMenu, onMenu, onMenuNeeded } from '../platform/menu.ts';
import { sendToTab } from '../platform/send.ts';
import { openPage } from '../platform/tabs.ts';
import { answerInBackground } from '../platform/receive.ts';
import { showCount } from '../platform/toolbar.ts';
import { about } from './about.ts';
import { annotateAll } from './annotate-all.ts';
import { runCommand } from './commands.ts';
import { glanceAll } from './glance-all.ts';
import { givenBadges } from './learned.ts';
import { forgetAll, keep, keepAll, relearn, undo } from './reports.ts';
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
  undoReports: ({ keys }) => undo(keys),
  importReports: ({ reports }) => keepAll(reports),
  relearn,
  about: () => about(knowledge),
  async deleteEverything() {
    // One after the other: where the first fails, nothing is gone, as the reader is told.
    await deleteSettings();
    await forgetAll();
    return null;
  },
});

onInstalled(() => void openPage('welcome'));
onCommand(runCommand);
onMenuNeeded(() => void offerMenu(message('reportMissing')));
onMenu((tab, frame) => void sendToTab(tab, 'reportMissing', null, frame));
followSiteAccess();
