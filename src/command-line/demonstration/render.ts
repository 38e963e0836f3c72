import { comments, title, type DemonstrationComment } from './thread.ts';

/** Where the demonstration thread is served, so that the manifest's own matches put the extension on it. */
export const demonstrationUrl = 'https://news.ycombinator.com/item?id=90000100';

const style = `body { font: 10pt Verdana, Geneva, sans-serif; color: #828282 } a { color: inherit; text-decoration: none } .hnname { color: #000; padding-left: 4px }
#hnmain { width: 85% } .commtext { color: #000; font-size: 9pt; line-height: 1.4 } .comhead { font-size: 8pt } .c9C { color: #9c9c9c }
.titleline { font-size: 10pt; color: #000 } .default { width: 100% } .comment { max-width: 1215px } .noshow { display: none }
.votearrow { width: 10px; height: 10px; margin: 3px 2px 6px; background: #9a9a9a; clip-path: polygon(50% 0, 100% 100%, 0 100%) }
.reply { font-size: 8pt } pre { overflow: auto; padding: 2px }
body.dark { background: #17171a } .dark #hnmain { background: #202024 } .dark .commtext, .dark .titleline { color: #ddd }`;

/** The demonstration thread as a page in the markup of Hacker News (mid-2026). `dark` is what a user style would make of it. */
export function demonstrationPage({ dark = false } = {}): string {
  return `<html lang="en" op="item"><head><meta name="viewport" content="width=device-width, initial-scale=1.0">
<title>${title} | Hacker News</title><style>${style}</style></head><body${dark ? ' class="dark"' : ''}>
<center><table id="hnmain" border="0" cellpadding="0" cellspacing="0" width="85%"${dark ? '' : ' bgcolor="#f6f6ef"'}>
<tr><td bgcolor="#ff6600"><span class="pagetop"><b class="hnname"><a href="news">Hacker News</a></b></span></td></tr>
<tr style="height:10px"/><tr id="bigbox"><td><table class="fatitem" border="0"><tr class="athing submission" id="90000100">
<td class="title"><span class="titleline"><a href="item?id=90000100">${title}</a></span></td></tr></table><br>
<table border="0" class="comment-tree">${comments.map(row).join('')}</table></td></tr></table></center></body></html>`;
}

function row(comment: DemonstrationComment): string {
  const { id, depth, author, state } = comment;
  const folded = state === 'flagged' || state === 'collapsed';
  return `<tr class="athing comtr${folded ? ' coll' : ''}" id="${id}"><td><table border="0"><tr>
<td class="ind" indent="${depth}"><img height="1" width="${depth * 40}"></td>
<td valign="top" class="votelinks"><center><a id="up_${id}"><div class="votearrow" title="upvote"></div></a></center></td>
<td class="default"><div style="margin-top:2px; margin-bottom:-10px;"><span class="comhead"><a href="user?id=${author}" class="hnuser">${author}</a>
<span class="age" title="2026-06-01T00:51:16 1780275076"><a href="item?id=${id}">4 hours ago</a></span> <span id="unv_${id}"></span><span class="navs">
| <a href="#${id}" class="clicky" aria-hidden="true">next</a> <a class="togg clicky" id="${id}" n="1" href="javascript:void(0)">[${folded ? '+' : '–'}]</a><span class="onstory"></span></span></span></div><br>
<div class="comment${folded ? ' noshow' : ''}">${body(comment)}</div></td></tr></table></td></tr>`;
}

function body({ id, body: words, state }: DemonstrationComment): string {
  const reply = `<div class="reply"><p><font size="1"><u><a href="reply?id=${id}" rel="nofollow">reply</a></u></font></div>`;
  if (state === 'flagged') return words;
  return `<div class="commtext ${state === 'downvoted' ? 'c9C' : 'c00'}">${words}</div>${reply}`;
}
