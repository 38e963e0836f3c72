import type { ComponentChildren, Ref } from 'preact';

interface SwitchProps {
  on: boolean;
  /** What is switched, for screen readers; left out where a <label> is around the switch. */
  label?: string;
  disabled?: boolean;
  onSwitch(on: boolean): void;
}

export function Switch({ on, label, disabled = false, onSwitch }: SwitchProps) {
  return (
    <input class="switch" type="checkbox" role="switch" checked={on} aria-label={label} disabled={disabled}
      onChange={(event) => onSwitch(event.currentTarget.checked)} />
  );
}

interface ChoiceProps<Value extends string> {
  /** Names the group of radio buttons. */
  name: string;
  label: string;
  value: Value;
  options: { value: Value; label: string }[];
  onChoose(value: Value): void;
}

/** One of a few: radio buttons drawn as one bar. */
export function Choice<Value extends string>({ name, label, value, options, onChoose }: ChoiceProps<Value>) {
  return (
    <fieldset class="choice">
      <legend class="only-read-aloud">{label}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input type="radio" name={name} checked={option.value === value} onChange={() => onChoose(option.value)} />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}

interface ButtonProps {
  kind?: 'main' | 'danger' | 'plain';
  /** The whole name of a button that shows only an icon or too short a text. */
  label?: string;
  disabled?: boolean;
  /** Of the button element. */
  element?: Ref<HTMLButtonElement>;
  onClick(): void;
  children: ComponentChildren;
}

export function Button({ kind, label, disabled, element, onClick, children }: ButtonProps) {
  return (
    <button ref={element ?? null} type="button" class={kind ? `button ${kind}` : 'button'} aria-label={label} title={label} disabled={disabled} onClick={onClick}>
      {children}
    </button>
  );
}
