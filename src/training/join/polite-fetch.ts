/** An answer that says that the site will not serve us at all; asking on would be rude. */
export class Refused extends Error {}

/** How to ask: at most one request at a time, `pause` milliseconds apart. */
export interface Manners {
  pause: number;
  /** Milliseconds before the first further try after a failure; doubled each time. */
  patience: number;
  tries: number;
}

const userAgent = 'counterpoint-corpus-join (open-source research; reads comments by id; one request at a time)';
const slowDown = 429;
const refusals = [401, 403];
const missing = [404, 410];

const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Seconds that the site asks us to wait, in milliseconds. */
const askedToWait = (response: Response): number => 1000 * (Number(response.headers.get('retry-after')) || 0);

/** Asks for JSON, politely: never faster than the manners allow, waiting longer after each failure. */
export class PoliteFetch {
  readonly #manners: Manners;
  #next = 0;

  constructor(manners: Manners) {
    this.#manners = manners;
  }

  /**
   * @returns the parsed answer; null when the site says that there is nothing of that address
   * @throws Refused when the site wants no such requests; Error when it cannot be reached after all tries
   */
  async json(address: string): Promise<unknown> {
    const { tries, patience } = this.#manners;
    let reason = '';
    for (let attempt = 0; attempt < tries; attempt++) {
      const response = await this.#ask(address).catch((error: Error) => error);
      let wait = patience * 2 ** attempt;
      if (response instanceof Error) {
        reason = describe(response);
      } else if (response.ok) {
        return response.json();
      } else if (missing.includes(response.status)) {
        return null;
      } else if (refusals.includes(response.status)) {
        throw new Refused(`${new URL(address).host} answered ${response.status}: it does not serve this computer or network.`);
      } else {
        reason = `status ${response.status}`;
        if (response.status === slowDown) wait = Math.max(wait, askedToWait(response));
      }
      if (attempt + 1 < tries) await sleep(wait);
    }
    throw new Error(`${new URL(address).host} could not be asked (${reason}), ${tries} tries.`);
  }

  async #ask(address: string): Promise<Response> {
    await sleep(this.#next - Date.now());
    this.#next = Date.now() + this.#manners.pause;
    return fetch(address, { headers: { 'user-agent': userAgent, accept: 'application/json' }, signal: AbortSignal.timeout(30_000) });
  }
}

/** What Node hides in an error's cause: "getaddrinfo ENOTFOUND ...". */
const describe = (error: Error): string => (error.cause instanceof Error ? error.cause.message || String((error.cause as NodeJS.ErrnoException).code) : error.message);
