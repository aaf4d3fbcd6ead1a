import { english } from './en';
import { formatFor } from './format';

/** The words and the number formats of the page's language. */
export const text = english(formatFor(globalThis.navigator?.languages));
