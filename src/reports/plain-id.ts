/** What an id of a comment may be where labels are kept one a line: nothing that could end a word or a line, or look like a comment or a mark of the file. */
export const plainId = /^[A-Za-z0-9_][A-Za-z0-9_.:/~-]{0,399}$/;
