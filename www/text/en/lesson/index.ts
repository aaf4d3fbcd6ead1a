// The words of the lesson: what stands around the chapters, and each chapter's own.

import type { Format } from '../../format';
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
import type { ChapterWords } from '../../chapter';

export const lesson = (format: Format) => {
  const { count } = format;
  return {
    label: 'Lesson',
    title: (question: string) => `${question} · Unalike`,
    nav: 'Chapters',
    place: (chapter: number, of: number) => `${count(chapter)} of ${count(of)}`,
    next: 'Next chapter',
    onwards: 'Next',
    toLaboratory: 'Laboratory',
    previous: 'Previous chapter',
    back: 'Previous',
    all: 'The ten questions',
    reached: 'answered',
    kept: 'What you predicted and answered is kept in this browser alone.',
    forget: 'Forget it',
    present: 'Present',
    stopPresenting: 'Stop presenting',
    hands: (choice: string) => `Hands for: ${choice}`,
    asksOf: (change: string, asks: string) => `${change}: ${asks}`,
    predict: 'Your prediction',
    says: 'What this run says',
    saysOf: (change: string) => `What this run says: ${change}`,
    handsHead: 'Hands',
    borneOut: (choice: string) => `As you predicted: ${choice}.`,
    otherwise: (choice: string) => `You had predicted: ${choice}. It came out otherwise.`,
    breakIt: 'Now break it',
    more: 'More on this',
    again: 'Begin this chapter again',
    elsewhere: 'Beside it',
    reading: 'Where to read on',
    notYet: '–',
    chapters: {
      where: where(format),
      batches: batches(format),
      unit: unit(format),
      learn: learn(format),
      alike: alike(format),
      breaks: breaks(format),
      nudge: nudge(format),
      done: done(format),
      labour: labour(format),
      chance: chance(format),
    } as Readonly<Record<string, ChapterWords>>,
  };
};
