const widest = 140;

/**
 * Writes a data file as people like to read and review it: two spaces, one sentence a line, and lists of
 * short words (ids, topics) flowing over as few lines as fit.
 */
export function format(value: unknown): string {
  return `${write(value, '')}\n`;
}

function write(value: unknown, indent: string): string {
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.length > 0 && value.every(isShort)) return flow(value, indent);
    return wrap('[', value.map((each) => write(each, inner)), ']', indent);
  }
  if (typeof value === 'object' && value !== null) {
    return wrap('{', Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}: ${write(each, inner)}`), '}', indent);
  }
  return JSON.stringify(value);
}

const isShort = (value: unknown): value is string => typeof value === 'string' && value.length <= 60 && !/[.!?]$/.test(value);

function wrap(open: string, parts: string[], close: string, indent: string): string {
  if (parts.length === 0) return open + close;
  return `${open}\n${parts.map((part) => `${indent}  ${part}`).join(',\n')}\n${indent}${close}`;
}

function flow(values: string[], indent: string): string {
  const parts = values.map((value) => JSON.stringify(value));
  const line = `[${parts.join(', ')}]`;
  if (line.length + indent.length <= widest - 20) return line;
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last !== undefined && `${indent}  ${last}, ${part},`.length <= widest) lines[lines.length - 1] = `${last}, ${part}`;
    else lines.push(part);
  }
  return wrap('[', lines, ']', indent);
}
