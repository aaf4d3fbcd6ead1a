// The chapters, in their order.

import type { Chapter } from '../chapter';
import { alike } from './alike';
import { batches } from './batches';
import { breaks } from './breaks';
import { chance } from './chance';
import { done } from './done';
import { labour } from './labour';
import { learn } from './learn';
import { nudge } from './nudge';
import { unit } from './unit';
import { where } from './where';

export const CHAPTERS: readonly Chapter[] = [
  where,
  batches,
  unit,
  learn,
  alike,
  breaks,
  nudge,
  done,
  labour,
  chance,
];
