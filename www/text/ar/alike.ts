import type { Format } from '../format';
import { counting, UNIT } from './counting';

/** The words of how alike the units of a layer are. */
export const alike = (format: Format) => {
  const { count, figure, short, tick } = format;
  const { counted, inWords } = counting(format);
  return {
    none: 'من دون طبقة مخفيّة لا توجد وحدات تُقارَن.',
    single: 'في هذه الطبقة وحدة واحدة، والمقارنة تحتاج إلى وحدتين.',
    first: 'وحدة',
    second: 'وحدة أخرى',
    unit: (unit: number) => `الوحدة ${count(unit + 1)}`,
    number: (unit: number) => count(unit + 1),
    digits: short,
    tick,
    figure,
    /** The titles of the two pictures: the first that fits is written. */
    gap: [
      'الفجوة: أكبر فرق في وزن داخل واحد أو في الانحياز',
      'الفجوة في وزن داخل أو انحياز',
      'الفجوة في وزن',
      'الفجوة',
    ],
    cosine: ['جيب تمام الأوزان الداخلة للوحدتين', 'جيب تمام الوحدتين', 'جيب التمام', 'cos'],
    same: ['متطابقتان تمامًا', 'متطابقتان', 'تطابق'],
    says: (a: number, b: number, gap: string, cosine: string) =>
      `الوحدة ${count(a + 1)} والوحدة ${count(b + 1)}: الفجوة ${gap}، جيب التمام ${cosine}`,
    gapOf: {
      same: '0 تمامًا: هما متطابقتان',
      outgoing: '0 في الأوزان الداخلة؛ أوزانهما الخارجة مختلفة',
      signs: '0، وإن اختلفت إشارات أصفارهما',
    },
    noCosine: 'لا يوجد',
    label: (n: number) =>
      `كم تبتعد كل اثنتين من ${inWords(n, UNIT)} إحداهما عن الأخرى: الفجوة وجيب التمام بينهما`,
    distinct: (distinct: number, of: number) =>
      `${counted(of, UNIT)}، المتمايز منها ${count(distinct)}`,
    rank: (rank: number) => `الرتبة الفعليّة ${short(rank, 3)}`,
    rankHint: 'عدد الاتجاهات التي تملؤها أوزان الوحدات الداخلة وانحيازاتها.',
    still: (n: number, of: number) =>
      n === of
        ? of === 1
          ? 'لا تكاد تتحرّك.'
          : `لا تكاد تتحرّك أيّ وحدة من ${inWords(of, UNIT)}.`
        : `${count(n)} من ${count(of)} لا تكاد تتحرّك.`,
    distances: 'البُعد عن بدايتها',
    distancesIn: (id: string) => `البُعد عن بدايتها، الشبكة ${id.toUpperCase()}`,
    hardly: 'لا تكاد تتحرّك',
    openUnit: (unit: number) => `الوحدة ${count(unit + 1)}`,
  };
};
