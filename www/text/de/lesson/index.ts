// The words of the lesson: what stands around the chapters, and each chapter's own.

import type { Words } from '../..';
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

export const lesson = (format: Format): Words['lesson'] => {
  const { count } = format;
  return {
    label: 'Lektion',
    title: (question) => `${question} · Unalike`,
    nav: 'Kapitel',
    place: (chapter, of) => `${count(chapter)} von ${count(of)}`,
    next: 'Nächstes Kapitel',
    onwards: 'Weiter',
    toLaboratory: 'Labor',
    previous: 'Voriges Kapitel',
    back: 'Zurück',
    all: 'Die zehn Fragen',
    reached: 'beantwortet',
    kept: 'Was du vorhergesagt und beantwortet hast, ist nur in diesem Browser gespeichert.',
    forget: 'Vergessen',
    present: 'Vorführen',
    stopPresenting: 'Vorführung beenden',
    hands: (choice) => `Meldungen für: ${choice}`,
    asksOf: (change, asks) => `${change}: ${asks}`,
    predict: 'Deine Vorhersage',
    says: 'Was dieser Lauf sagt',
    saysOf: (change) => `Was dieser Lauf sagt: ${change}`,
    handsHead: 'Meldungen',
    borneOut: (choice) => `Wie du vorhergesagt hast: ${choice}.`,
    otherwise: (choice) => `Du hattest vorhergesagt: ${choice}. Es kam anders.`,
    breakIt: 'Und jetzt widerlege es',
    more: 'Mehr dazu',
    again: 'Dieses Kapitel neu beginnen',
    elsewhere: 'Daneben',
    reading: 'Zum Weiterlesen',
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
    },
  };
};
