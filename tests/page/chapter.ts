// A chapter of the lesson, as a person finds it on the page.

import type { Page } from '@playwright/test';

import { text } from '../words';
import { expect, type Laboratory } from './laboratory';

/** What there is to press in each chapter before its verdict. */
export const PRESSES: readonly (readonly [name: string, presses: readonly string[]])[] = [
  ['where', ['send', 'epoch']],
  ['batches', ['epoch', 'more']],
  ['unit', ['send', 'digit']],
  ['learn', ['ask', 'back', 'move']],
  ['alike', ['same', 'train']],
  [
    'breaks',
    [
      'activation',
      'nudge',
      'optimiser',
      'batch',
      'dropout',
      'order',
      'rate',
      'outgoing',
      'layers',
      'data',
      'penalty',
    ],
  ],
  ['nudge', ['train', 'on']],
  ['done', ['train']],
  ['labour', ['most', 'least']],
  ['chance', ['two', 'more']],
];
/** The moments of those that begin with a run that has been trained. */
export const BEGINS: Readonly<Record<string, number>> = {
  where: 4900,
  unit: 4900,
  learn: 1341,
  labour: 4900,
  chance: 4900,
};
/** The one whose presses have a prediction each. */
const EACH = 'breaks';

/** A chapter on the page. */
export class Chapter {
  readonly words;
  readonly presses;

  constructor(
    readonly lab: Laboratory,
    readonly number: number,
  ) {
    const [name, presses] = PRESSES[number - 1]!;
    this.words = text.lesson.chapters[name]!;
    this.presses = presses.map((press) => this.words.presses[press]!);
  }

  get page(): Page {
    return this.lab.page;
  }

  get panel() {
    return this.page.locator(`[data-chapter="${this.number}"]`);
  }

  get prediction() {
    return this.panel.getByRole('radiogroup', { name: 'Your prediction' });
  }

  get verdict() {
    return this.panel.locator('[data-verdict]');
  }

  button(name: string) {
    return this.panel.getByRole('button', { name, exact: true });
  }

  async isOpen(): Promise<void> {
    await this.lab.isReady();
    await expect(this.panel.getByRole('heading', { level: 2 })).toHaveText(this.words.question);
  }

  async predict(choice: number): Promise<void> {
    await this.prediction.getByRole('radio').nth(choice).check();
  }

  /** Does all that there is to do before the verdict. */
  async walk(choice = 0): Promise<void> {
    const isEach = PRESSES[this.number - 1]![0] === EACH;
    await expect(this.verdict).toHaveCount(0);
    for (const [i, press] of this.presses.entries()) {
      if (i === 0 || isEach) {
        await expect(this.button(press)).toBeDisabled();
        await this.predict(choice);
      }
      await this.button(press).click();
      await expect(this.button(press)).toHaveCount(0);
    }
    await expect(this.verdict).toBeVisible();
  }
}
