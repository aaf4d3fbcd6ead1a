// The page's words in English, as the tests' browser is told them.

import type { Words } from '../www/text';
import { words } from '../www/text/en';
import { formatFor } from '../www/text/format';

/** Numbers as the page writes them in the tests' browser. */
export const written = formatFor(['en-GB']);

export const text: Words = words(written);
