// A field of the document with its value, as the controls call them.

import type { Experiment } from '../engine';
import { valueOf } from '../run/knobs';
import { text } from '../text';

/** *Learning rate 0.1*. */
export function settingOf(experiment: Experiment, field: string): string {
  const { controls, charts } = text;
  return charts.setting(controls.field(field), controls.value(valueOf(experiment, field)));
}
