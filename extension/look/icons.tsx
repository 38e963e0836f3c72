/** Icons of 16 × 16, drawn as lines in the colour of the text. They say nothing by themselves: a label stands beside or on the button. */
const drawings = {
  down: 'M4 6l4 4 4-4',
  up: 'M4 10l4-4 4 4',
  right: 'M6 4l4 4-4 4',
  forward: 'M2.5 8h11M9.5 4l4 4-4 4',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.5 10.5L14 14',
  undo: 'M3 6.5h7a3.5 3.5 0 0 1 0 7H7M6 3L2.5 6.5 6 10',
};

export function Icon({ name }: { name: keyof typeof drawings }) {
  return <svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d={drawings[name]} /></svg>;
}

/** The extension's mark (icons/icon.svg) in the colours of the page: one remark and the one that answers it. */
export function Mark({ size = 22 }: { size?: number }) {
  return (
    <svg class="mark" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <path class="remark" d="M5 2h14a3 3 0 0 1 3 3v9a3 3 0 0 1-3 3h-7.5l-5.5 5v-5H5a3 3 0 0 1-3-3V5a3 3 0 0 1 3-3z" />
      <path class="answer" d="M13.5 11.5h13a2.5 2.5 0 0 1 2.5 2.5v8a2.5 2.5 0 0 1-2.5 2.5h-.5v4.75l-5-4.75h-7.5a2.5 2.5 0 0 1-2.5-2.5v-8a2.5 2.5 0 0 1 2.5-2.5z" />
    </svg>
  );
}
