import { qualifiedId } from '../../src/reports/qualified-id.ts';
import { addressOf } from '../sites/own.ts';
import type { Site } from '../sites/site.ts';

const addressIn = (document: Document): string => document.location?.href ?? addressOf(document);

/** The id of a comment, which no other comment of the site has, whatever its host. */
export function identityOf(site: Site, root: Element): string | null {
  const id = site.idOf(root);
  return id && qualifiedId(site.id, id, addressIn(root.ownerDocument));
}

/** The id of the comment that it answers. */
export function parentIdentityOf(site: Site, root: Element): string | null {
  const id = site.parentIdOf(root);
  return id && qualifiedId(site.id, id, addressIn(root.ownerDocument));
}
