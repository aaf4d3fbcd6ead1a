import type { ChapterWords } from '../../chapter';
import type { Format } from '../../format';
import { counting, EXAMPLE } from '../counting';

export const nudge = (format: Format): ChapterWords => {
  const { count, figure, tick } = format;
  const { inWords, times } = counting(format);
  const examples = (n: number) => inWords(n, EXAMPLE);
  return {
    question: 'كم يكفي من الفرق الصغير؟',
    body: `ثماني وحدات متطابقة إلّا في وزن واحد من الوحدة 1: يُضاف إليه جزء من مليون. ومعدّل التعلّم منخفض: ${tick(0.03)}.`,
    asks: 'ما مصير جزء المليون هذا؟',
    choices: ['يُسوَّى ويزول', 'يبقى نحو جزء من مليون', 'يكبر حتى تختلف الوحدات'],
    presses: {
      train: `التدريب على ${examples(12_000)}`,
      on: `المتابعة حتى ${count(40_000)}`,
      faster: `معدّل تعلّم ${tick(0.1)}`,
    },
    says: {
      grows: ({ a }) =>
        `يكبر: الفجوة ${figure(a.gap)}، أي ${times(Math.round(a.gap / a.nudge))} قدر الإزاحة. وعلى سلّم من قوى العشرة يكاد ذلك يكون خطًّا مستقيمًا في الآونة الأخيرة: تصير عشرة أضعاف كلّ ${examples(Math.round(a.growth!.every * Math.LN10))}. والخسارة ${figure(a.loss)}.`,
      grown: ({ a }) =>
        `كبرت الفجوة من ${figure(a.nudge)} إلى ${figure(a.gap)}، وهناك كادت تستقرّ. افترقت الوحدة 1 عن البقيّة: المتمايز ${count(a.distinct)} من ${count(a.units)}، وانخفضت الخسارة من ${figure(a.lossAtStart)} إلى ${figure(a.loss)}.`,
      shrank: ({ a }) =>
        `هنا لم تدم: بعد ${examples(a.seen)} الفجوة ${figure(a.gap)}، أصغر من الإزاحة ${figure(a.nudge)}. بهذا المعدّل اجتمعت الوحدات من جديد: ليس من الضروري أن يكبر الفرق الصغير.`,
      stands: ({ a }) =>
        `بعد ${examples(a.seen)} الفجوة ${figure(a.gap)}، من إزاحة قدرها ${figure(a.nudge)}.`,
      none: () => 'لا فجوة على الإطلاق: لم تكن هناك إزاحة، أو أزالها التقريب.',
    },
    breaks: 'أيكبر الفرق الصغير دائمًا؟ أعطِ هذه الوحدات خطوات أكبر.',
  };
};
