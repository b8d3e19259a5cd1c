import { type ComponentProps, type ReactNode, useId } from "react";
import { Fieldset } from "./fieldset.tsx";

export type RadioOption = {
  value: string;
  label: ReactNode;
  hint?: ReactNode | undefined;
  disabled?: boolean | undefined;
};

type Props = Omit<ComponentProps<"input">, "children" | "type" | "value" | "defaultValue" | "checked"> & {
  name: string;
  legend: ReactNode;
  hint?: ReactNode | undefined;
  error?: string | undefined;
  options: readonly RadioOption[];
  value?: string | undefined;
  defaultValue?: string | undefined;
};

/** One of a few, all of them in sight. `onChange` is the native event of the inputs. */
export function RadioGroup({ legend, hint, error, options, value, defaultValue, className, ...input }: Props) {
  const group = useId();
  return (
    <Fieldset legend={legend} hint={hint} error={error} className={className}>
      {options.map((option) => {
        const id = `${group}-${option.value}`;
        return (
          <label key={option.value} htmlFor={id} className="flex min-h-6 items-start gap-3 text-sm">
            <input
              {...input}
              id={id}
              type="radio"
              value={option.value}
              disabled={option.disabled || input.disabled}
              {...(value === undefined ? {} : { checked: value === option.value })}
              {...(defaultValue === undefined ? {} : { defaultChecked: defaultValue === option.value })}
              {...(error ? { "aria-invalid": true } : {})}
              className="mt-px size-5 shrink-0 appearance-none rounded-full border border-line-strong bg-surface checked:border-[6px] checked:border-accent hover:border-ink aria-invalid:border-critical"
            />
            <span className="py-px text-ink">
              {option.label}
              {option.hint ? <span className="mt-0.5 block text-muted">{option.hint}</span> : null}
            </span>
          </label>
        );
      })}
    </Fieldset>
  );
}
