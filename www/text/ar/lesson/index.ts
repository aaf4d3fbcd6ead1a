// The words of the lesson: what stands around the chapters, and each chapter's own.

import type { ChapterWords } from '../../chapter';
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

export const lesson = (format: Format) => {
  const { count } = format;
  return {
    label: 'الدرس',
    title: (question: string) => `${question} · Unalike`,
    nav: 'الفصول',
    place: (chapter: number, of: number) => `${count(chapter)} من ${count(of)}`,
    next: 'الفصل التالي',
    onwards: 'التالي',
    toLaboratory: 'المختبر',
    previous: 'الفصل السابق',
    back: 'السابق',
    all: 'الأسئلة العشرة',
    reached: 'أُجيب عنه',
    kept: 'ما توقّعتَه وأجبتَ عنه محفوظ في هذا المتصفّح وحده.',
    forget: 'محوه',
    present: 'عرض على الجمهور',
    stopPresenting: 'إنهاء العرض',
    hands: (choice: string) => `الأيدي المرفوعة: ${choice}`,
    asksOf: (change: string, asks: string) => `${change}: ${asks}`,
    predict: 'توقّعك',
    says: 'ما يقوله هذا التشغيل',
    saysOf: (change: string) => `ما يقوله هذا التشغيل: ${change}`,
    handsHead: 'الأيدي',
    borneOut: (choice: string) => `كما توقّعت: ${choice}.`,
    otherwise: (choice: string) => `كنت قد توقّعت: ${choice}. وجاء الأمر بخلاف ذلك.`,
    breakIt: 'والآن اكسره',
    more: 'المزيد عن هذا',
    again: 'بدء هذا الفصل من جديد',
    elsewhere: 'على هامشه',
    reading: 'للاستزادة',
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
