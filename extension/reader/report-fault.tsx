import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../look/controls.tsx';
import { message } from '../platform/messages-text.ts';
import { hasContext } from '../platform/send.ts';
import { FaultForm } from './fault-form.tsx';

/** The button that opens the form for a bad counterargument, and the form. Nothing where the reader page is an ordinary web site. */
export function ReportFault(props: { position: string; counterargument: string; link: string }) {
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open) place.current?.querySelector('input')?.focus();
  }, [open]);
  if (!hasContext()) return null;
  const close = () => {
    setOpen(false);
    requestAnimationFrame(() => place.current?.querySelector('button')?.focus());
  };
  return (
    <div class="report-fault" ref={place}>
      {open ? <FaultForm {...props} onDone={close} /> : <Button kind="plain" onClick={() => setOpen(true)}>{message('reportCounterargument')}</Button>}
    </div>
  );
}
