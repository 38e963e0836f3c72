type Work = 'get' | 'set' | 'remove';
type Change = (changes: Record<string, { oldValue?: unknown; newValue?: unknown }>, area: string) => void;

const listeners = new Set<Change>();

/** How changes of all areas are heard of, as in browsers. */
export const onChanged = { addListener: (listener: Change) => void listeners.add(listener), removeListener: (listener: Change) => void listeners.delete(listener) };

/** A storage area as browsers have it, which can be told to refuse: no real one can. */
export class StorageArea {
  held: Record<string, unknown> = {};
  refuses: Work[] = [];
  constructor(readonly name: string) {}

  private allow(work: Work): void {
    if (this.refuses.includes(work)) throw new Error(`${this.name} refuses to ${work}`);
  }

  async get(key: string): Promise<Record<string, unknown>> {
    this.allow('get');
    return structuredClone(key in this.held ? { [key]: this.held[key] } : {});
  }

  async set(values: Record<string, unknown>): Promise<void> {
    this.allow('set');
    this.change({ ...this.held, ...structuredClone(values) });
  }

  async remove(key: string): Promise<void> {
    this.allow('remove');
    const { [key]: _, ...rest } = this.held;
    if (key in this.held) this.change(rest);
  }

  private change(held: Record<string, unknown>): void {
    const keys = [...new Set([...Object.keys(this.held), ...Object.keys(held)])];
    const changes = Object.fromEntries(keys.map((key) => [key, { oldValue: this.held[key], newValue: held[key] }]));
    this.held = held;
    for (const listener of listeners) listener(changes, this.name);
  }

  /** Empty and willing again, as at the start of a test; tells nobody. */
  reset(): void {
    Object.assign(this, { held: {}, refuses: [] });
  }
}
