import type { ChapterWords } from '../../chapter';
import type { Format } from '../../format';
import { counting, EXAMPLE } from '../counting';

export const where = (format: Format): ChapterWords => {
  const { count, figure } = format;
  const { inWords } = counting(format);
  const between = (least: number, most: number) =>
    least === most ? count(least) : `من ${count(least)} إلى ${count(most)}`;
  const got = (counts: readonly number[]) => between(Math.min(...counts), Math.max(...counts));
  const same = (n: number) =>
    n === 1 ? 'العدد نفسه' : n === 2 ? 'العددين نفسيهما' : `الأعداد نفسها (${count(n)})`;
  return {
    question: `${inWords(100, EXAMPLE)} وثماني وحدات: أيّ وحدة تتلقّى أيّ مثال؟`,
    body: `بدأت ثماني وحدات بأوزان عشوائيّة. وبعد ${count(49)} جولةً على الأمثلة نفسها (${count(100)}) مضت كلّ منها في طريقها.`,
    asks: 'إلى أين سيذهب المثال التالي؟',
    choices: [
      'إلى الوحدة التي يناسبها أكثر',
      'إلى الوحدات التي في جهته',
      'إلى الثماني كلّها، بالأعداد نفسها',
    ],
    presses: {
      send: 'إرسال مثال واحد',
      epoch: `إرسال البقيّة (${count(99)})`,
      dropout: 'استبعاد النصف عشوائيًّا',
      split: 'توزيعها عن قصد',
    },
    says: {
      all: ({ a }) =>
        `تلقّت كلّ الوحدات (${count(a.units)}) كلّ مرّة ${same(a.inputs)}: وصل إلى كلّ منها من أمثلة هذه الجولة ${count(a.reachedBy[0]!)} من ${count(a.epochLength)}. وعن المثال الأخير أجابت من ${figure(a.answers[0])} إلى ${figure(a.answers[1])}.`,
      leftOut: ({ a }) =>
        `الإسقاط يستبعد وحدات عشوائيًّا: من أمثلة هذه الجولة (${count(a.epochLength)}) وصل إلى كلّ منها ${got(a.reachedBy)}. تفعل المصادفة ذلك، ولا تختار أيّ وحدة، وتستبعد الجولة التالية غيرها.`,
      split: ({ a }) =>
        `شبكة مصطنعة: وصل كلّ مثال إلى وحدة واحدة فقط، ${got(a.reachedBy)} من ${count(a.epochLength)} لكلّ منها. وبعد ${inWords(a.seen, EXAMPLE)} ما زالت خسارتها، أي مقدار خطئها في المتوسّط، ${figure(a.loss)}. هنا لم تتعلّم وحدات لا تتشارك مثالًا أن تجيب معًا.`,
    },
    table: {
      columns: ['الأمثلة', 'ما تلقّته وحدة', 'الخسارة'],
      rows: { all: 'كالمعتاد', leftOut: 'إسقاط', split: 'توزيع' },
      cells: ([least, most, loss]) => [between(least!, most!), figure(loss!)],
    },
    breaks: 'أثمّة طريقة يفوت بها مثال وحدةً ما؟ بالقوّة فقط.',
  };
};
