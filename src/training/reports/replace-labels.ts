import { formatLabel, parseLabels, type PublicLabel } from '../data/label-file.ts';

/** The text of a file of labels with some of its lines replaced; all others, comments too, stay as they are. */
export function replaceLabels(text: string, changed: PublicLabel[]): string {
  const lines = new Map(changed.map((label) => [`${label.source} ${label.nativeId}`, formatLabel(label)]));
  return text.split('\n').map((line) => {
    const [label] = parseLabels(line, 'labels');
    return (label && lines.get(`${label.source} ${label.nativeId}`)) ?? line;
  }).join('\n');
}
