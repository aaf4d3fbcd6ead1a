import { superscript, type Format } from '../format';
import { counting, EXAMPLE, MOMENT } from './counting';
import { ltr } from './isolate';

/** The words of the strip and of the enlarged charts. */
export const charts = (format: Format) => {
  const { count, figure, short, tick } = format;
  const { counted, inWords } = counting(format);
  const examples = (n: number) => counted(n, EXAMPLE);
  return {
    count,
    figure,
    short,
    tick,
    examples,
    loss: 'الخسارة',
    gap: 'الفجوة',
    /** On a telephone. */
    lossIs: (loss: number) => `الخسارة ${figure(loss)}`,
    seen: (n: number) => `شوهد ${count(n)}`,
    timeline: 'الخطّ الزمني',
    timelineAt: (now: number, end: number) => `شوهد ${count(now)} من ${inWords(end, EXAMPLE)}`,
    strip: (now: number, values: readonly string[]) =>
      `الخسارة والفجوة عبر الأمثلة التي شوهدت، بعد ${inWords(now, EXAMPLE)}: ${values.join('؛ ')}`,
    larger: 'تكبير',
    panel: 'الرسوم البيانيّة مكبّرة',
    levelledOff: ['استقرّت الخسارة هنا', 'استقرّت هنا', 'استقرّت'],
    ln2: ltr(`ln 2 = ${figure(Math.LN2)}`),
    identical: 'تطابق',
    decade: (exponent: number) =>
      Math.abs(exponent) < 3 ? tick(10 ** exponent) : ltr(`10${superscript(exponent)}`),
    titles: {
      loss: 'الخسارة',
      gap: 'أكبر فجوة',
      unlike: 'الوحدات المتمايزة والرتبة الفعليّة',
    },
    hints: {
      cross_entropy: 'المتوسّط على الأمثلة، بوحدة nat',
      squared_error: 'المتوسّط على الأمثلة، نصف مربّع الخطأ',
      gap: 'أكبر فرق بين وحدتين في وزن داخل واحد أو في الانحياز',
      unlike: (layer: number) => `للطبقة المخفيّة ${count(layer + 1)}`,
    },
    units: { cross_entropy: 'nat', squared_error: '½ خطأ²', gap: '', unlike: 'وحدات' },
    training: 'التدريب',
    heldOut: 'المحجوزة',
    gapLine: 'أكبر فجوة',
    layer: (layer: number) => `الطبقة ${count(layer + 1)}`,
    distinct: 'الوحدات المتمايزة',
    rank: 'الرتبة الفعليّة',
    none: '–',
    ofNet: (id: 'a' | 'b', name: string) => `${id.toUpperCase()} ${name}`,
    setting: (field: string, value: string) => `${field} ${value}`,
    before: (settings: readonly string[]) =>
      settings.length === 0
        ? 'قبل تغيير باليد'
        : `قبل ذلك: ${settings.slice(0, 2).join('، ')}${settings.length > 2 ? ' …' : ''}`,
    at: (moment: number) => `عند المثال ${count(moment)}`,
    showAll: 'إظهار الكلّ',
    legend: (title: string) => `الخطوط: ${title}`,
    only: 'إظهار هذا الخطّ وحده',
    pointer: (title: string) => `اللحظة في الرسم: ${title}`,
    value: (name: string, value: string) => `${name} ${value}`,
    valueOf: (value: string, moment: number) => `${value} (عند ${count(moment)})`,
    describe: (name: string, points: number, values: readonly string[]) =>
      `${name} عبر الأمثلة التي شوهدت: حُفظت ${counted(points, MOMENT)}. الآن: ${values.join('؛ ') || '–'}.`,
    growth: {
      grows: (every: string) => `تكبر بالعامل e كل ${every}`,
      shrinks: (every: string) => `تصغر بالعامل e كل ${every}`,
      level: 'استقرّت',
      zero: 'صفر تمامًا: لا شيء يكبر',
      zeroShort: 'صفر تمامًا',
      every: (n: number) => (n < 10 ? `${figure(n)} مثال` : inWords(Math.round(n), EXAMPLE)),
      ofLayer: (layer: number, says: string) => `الطبقة ${count(layer + 1)}: ${says}`,
    },
  };
};
