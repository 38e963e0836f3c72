import type { CDPSession, ElementHandle, JSHandle } from 'puppeteer-core';

/** The parts of puppeteer's own classes that it does not type, for each protocol. */
interface OverDevTools {
  realm: { adoptBackendNode(id: number): Promise<JSHandle<ShadowRoot>> };
  client: CDPSession;
}
interface OverBidi {
  realm: { createHandle(value: unknown): JSHandle<ShadowRoot> };
  remoteValue(): { value?: { shadowRoot?: unknown } };
}

/**
 * Looks into a closed shadow root, as a debugger does and as no page can.
 *
 * @returns the root's handle, good for evaluate and for real clicks, or null when the element has none
 */
export async function closedRootOf(host: ElementHandle): Promise<ElementHandle<Element> | null> {
  const root = 'remoteValue' in host ? overBidi(host as unknown as OverBidi) : await overDevTools(host);
  return root as unknown as ElementHandle<Element> | null;
}

async function overDevTools(host: ElementHandle): Promise<JSHandle<ShadowRoot> | null> {
  const { client, realm } = host as unknown as OverDevTools;
  const { node } = await client.send('DOM.describeNode', { objectId: host.remoteObject().objectId ?? '', pierce: true });
  const id = node.shadowRoots?.[0]?.backendNodeId;
  return id === undefined ? null : realm.adoptBackendNode(id);
}

function overBidi(host: OverBidi): JSHandle<ShadowRoot> | null {
  const root = host.remoteValue().value?.shadowRoot;
  return root ? host.realm.createHandle(root) : null;
}
