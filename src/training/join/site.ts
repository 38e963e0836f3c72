/** A comment as a site gave it; `text` is null when it is deleted or was never there. */
export interface Found {
  nativeId: string;
  title: string | null;
  text: string | null;
}
