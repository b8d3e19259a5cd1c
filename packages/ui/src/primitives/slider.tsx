"use client";

import { Slider as AriaSlider, SliderThumb, SliderTrack } from "react-aria-components";

export type SliderProps = {
  /** The name of the value, for those who hear it; a visible label may stand beside the slider. */
  label: string;
  value: number;
  min: number;
  max: number;
  step: number;
  /** A value to compare with: a mark on the track, and the place the fill begins. */
  mark?: number | undefined;
  disabled?: boolean | undefined;
  /** How the value is read out. */
  format?: Intl.NumberFormatOptions | undefined;
  onChange: (value: number) => void;
};

const clamp = (value: number, min: number, max: number) => Math.min(Math.max(value, min), max);

/** A value on a line: drag, click, arrow keys, Home and End. A value beyond its reach stands at the end. */
export function Slider({ label, value, min, max, step, mark, disabled, format, onChange }: SliderProps) {
  const share = (at: number) => (max > min ? ((clamp(at, min, max) - min) / (max - min)) * 100 : 0);
  const from = share(mark ?? min);
  const to = share(value);
  return (
    <AriaSlider
      aria-label={label}
      value={clamp(value, min, max)}
      minValue={min}
      maxValue={max}
      step={step}
      {...(disabled ? { isDisabled: true } : {})}
      {...(format ? { formatOptions: format } : {})}
      onChange={(next) => onChange(Array.isArray(next) ? next[0] : next)}
      className="group w-full data-disabled:opacity-50"
    >
      <SliderTrack className="relative mx-2.5 h-11 cursor-pointer touch-pan-y group-data-disabled:cursor-not-allowed sm:h-8">
        <span aria-hidden className="absolute top-1/2 -right-2.5 -left-2.5 h-1 -translate-y-1/2 rounded-full bg-line" />
        <span
          aria-hidden
          className="absolute top-1/2 h-1 -translate-y-1/2 bg-accent"
          style={{ left: `${Math.min(from, to)}%`, width: `${Math.abs(to - from)}%` }}
        />
        {mark === undefined ? null : (
          <span
            aria-hidden
            className="absolute top-1/2 h-3.5 w-0.5 -translate-x-1/2 -translate-y-1/2 bg-line-strong"
            style={{ left: `${from}%` }}
          />
        )}
        <SliderThumb className="top-1/2 size-5 rounded-full border-2 border-accent bg-surface outline-offset-2 before:absolute before:-inset-3 before:content-[''] data-disabled:border-line-strong data-dragging:bg-accent data-focus-visible:outline-2 data-focus-visible:outline-accent" />
      </SliderTrack>
    </AriaSlider>
  );
}
