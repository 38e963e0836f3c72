/** What a record holds of its own under a key from outside ("constructor" is a word that people type), or undefined. */
export function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
