import type { ChapterWords } from '../../chapter';
import type { Format } from '../../format';
import { counting, CHANGE, EXAMPLE } from '../counting';
import { ltr } from '../isolate';

export const breaks = (format: Format): ChapterWords => {
  const { count, figure, tick } = format;
  const { counted, inWords } = counting(format);
  return {
    question: 'ما الذي يكسر التطابق، وما الذي لا يكسره؟',
    body: 'تبدأ الوحدات الثماني كلّها متطابقة، ويتغيّر كلّ مرّة شيء واحد. تقول صفحات كثيرة إنّ هذا أو ذاك يجعل الوحدات مختلفة: جرِّب.',
    asks: `بعد ${inWords(5000, EXAMPLE)} ستكون الثماني …`,
    choices: ['ما زالت متطابقة، حتى آخر بِت', 'مختلفة'],
    presses: {
      activation: 'انحناء آخر: ReLU',
      optimiser: 'مُحسِّن آخر: Adam',
      batch: `دفعات من ${inWords(10, EXAMPLE)}`,
      order: 'ترتيب آخر',
      rate: `خطوات أكبر: معدّل ${tick(0.5)}`,
      layers: 'طبقتان من ثماني وحدات',
      data: 'بيانات أخرى: لوالب',
      penalty: `شدّ نحو الصفر: L2 بمقدار ${tick(0.01)}`,
      nudge: `إزاحة طفيفة: ${tick(0.01)} على وزن واحد`,
      dropout: 'إسقاط النصف',
      outgoing: 'أوزان خارجة عشوائيّة',
      rounding: `${count(17)} وحدةً، أرقام، دفعات من ${inWords(10, EXAMPLE)}`,
    },
    says: {
      stayed: ({ a }) =>
        `متطابقة: المتمايز ${count(a.distinct)} من ${count(a.units)}، والفجوة 0 تمامًا. عامل التغيير كلّ الوحدات المعاملة نفسها.`,
      parted: ({ a }) =>
        `مختلفة: المتمايز ${count(a.distinct)} من ${count(a.units)}، والفجوة ${figure(a.gap)}. ميّز هذا التغيير وحدة عن أخرى.`,
      all: ({ found }) => {
        const alike = Object.values(found).filter(([distinct]) => distinct === 1).length;
        const others = Object.keys(found).length - alike;
        return `تغييرات تركت كلّ الوحدات متطابقة: ${counted(alike, CHANGE)}؛ وتغييرات لم تتركها كذلك: ${counted(others, CHANGE)}. ما يعامل كلّ وحدة المعاملة نفسها يبقيها متطابقة؛ ولا يفرّق بينها إلّا ما يميّز وحدة عن أخرى.`;
      },
      rounding: ({ a }) =>
        `ما زالت واحدة: بعد ${inWords(a.seen, EXAMPLE)} المتمايز ${count(a.distinct)} من ${count(a.units)}، والفجوة ${figure(a.gap)} تمامًا.`,
    },
    table: {
      columns: ['ما تغيّر', 'المتمايز', 'الفجوة'],
      rows: {
        activation: 'ReLU',
        optimiser: 'Adam',
        batch: `دفعات من ${count(10)}`,
        order: 'ترتيب آخر',
        rate: `معدّل التعلّم ${tick(0.5)}`,
        layers: 'طبقتان',
        data: 'لوالب',
        penalty: 'شدّ نحو الصفر',
        nudge: `إزاحة ${tick(0.01)}`,
        dropout: 'إسقاط',
        outgoing: 'الخارج عشوائي',
      },
      cells: ([distinct, units, gap]) => [
        `${count(distinct!)} من ${count(units!)}`,
        gap === 0 ? '0 تمامًا' : figure(gap!),
      ],
    },
    breaks: 'في مكان آخر فرّق التقريب وحده بين وحدات متطابقة. هذه هي تلك الشبكة.',
    aside: () => [
      `قيس في مكان آخر، لا هنا: في برنامج float32 على numpy ابتعدت الوحدات المتطابقة في هذه الشبكة (${count(17)} وحدةً، أرقام، دفعات من ${count(10)}) بعضها عن بعض ${ltr('4 × 10⁻⁶')} بعد ${count(200)} خطوة، و${tick(0.017)} بعد ${count(500)}، و${tick(1.4)} بعد ${count(750)}، بدقّة ${tick(0.998)}. ومع ${count(16)} وحدةً لم تفترق قطّ: ${tick(0.583)}.`,
      'نواة الحساب فيه تأخذ الوحدات كتلًا وتجمع الصفوف المتبقّية بترتيب آخر، فتُقرَّب وحدات متساوية تقريبًا مختلفًا. أمّا هنا فتُجمع مجاميع كلّ وحدة بالترتيب نفسه، أيًّا كانت الوحدة.',
    ],
  };
};
