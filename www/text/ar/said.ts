// What the engine said of a fault, in Arabic.

import { translator } from '../said';
import { ALLOWED, PLACES, VALUES } from './engine';
import { own } from './isolate';

export interface Refused {
  field: string;
  value: string;
  allowed: string;
}

const place = translator(PLACES);
const found = translator(VALUES);
const may = translator(ALLOWED);

/** At most a line of what somebody has written. */
const clipped = (value: string) => (value.length > 80 ? `${value.slice(0, 80)} …` : value);

/** The parts of a sentence on a fault, each in its own direction. */
export const said = ({ field, value, allowed }: Refused): Refused => ({
  field: own(place(field)),
  value: own(clipped(found(value))),
  allowed: own(may(allowed)),
});
