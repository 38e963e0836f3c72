/** A comment for a page in the markup of Hacker News. */
export interface Row {
  id: number;
  body: string;
  author?: string;
  depth?: number;
  /** Class of the row; /newcomments has rows without `comtr`. */
  class?: string;
  navs?: string;
}

/** One row as the site made it in mid-2026; the tags that it leaves open are left open here. */
export function row({ id, body, author = 'ann', depth = 0, class: name = 'athing comtr', navs = '' }: Row): string {
  return `<tr class="${name}" id="${id}"><td><table border="0"><tr><td class="ind" indent="${depth}"><img src="s.gif" height="1" width="${depth * 40}"></td>
<td valign="top" class="votelinks"><center><a id="up_${id}"><div class="votearrow"></div></a></center></td><td class="default">
<div style="margin-top:2px; margin-bottom:-10px;"><span class="comhead"><a href="user?id=${author}" class="hnuser">${author}</a>
<span class="age" title="2026-06-01T00:51:16 1780275076"><a href="item?id=${id}">4 hours ago</a></span> <span id="unv_${id}"></span><span class="navs">${navs}
<a class="togg clicky" id="${id}" n="1" href="javascript:void(0)">[–]</a><span class="onstory"></span></span></span></div><br>
<div class="comment">${body}<div class="reply"><p><font size="1"><u><a href="reply?id=${id}">reply</a></u></font></div></div></td></tr></table></td></tr>`;
}

/** A comment's body with the words in it. */
export const said = (words: string, colour = 'c00'): string => `<div class="commtext ${colour}">${words}</div>`;

/** A thread's page. `head` goes into the table above the comments. */
export function threadPage(rows: string, { head = '', title = 'A thread | Hacker News' } = {}): string {
  return `<html lang="en" op="item"><head><title>${title}</title></head><body><center>
<table id="hnmain" border="0" width="85%" bgcolor="#f6f6ef"><tr><td bgcolor="#ff6600"><span class="pagetop">Hacker News</span></td></tr>
<tr id="bigbox"><td><table class="fatitem" border="0">${head}</table><br>
<table border="0" class="comment-tree">${rows}</table></td></tr></table></center></body></html>`;
}

export const story = `<tr class="athing submission" id="1"><td class="title"><span class="titleline"><a href="https://example.org/">A story</a></span></td></tr>`;
