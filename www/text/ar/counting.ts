// Things with their number: Arabic has six forms, and two of a thing bend with the sentence.

import type { Format } from '../format';

/** The forms of a thing. */
export interface Thing {
  one: string;
  /** Two of it, as a caption has them. */
  two: string;
  /** Two of it, after a word that governs them: *of*, *after*, *in*. */
  ofTwo: string;
  /** 3 to 10 of it, and 103 to 110. */
  few: string;
  /** 11 to 99 of it. */
  many: string;
  /** None, or a hundred. */
  other: string;
}

const thing = (one: string, two: string, ofTwo: string, few: string, many: string, other: string) =>
  ({ one, two, ofTwo, few, many, other }) satisfies Thing;

export const UNIT = thing('وحدة واحدة', 'وحدتان', 'وحدتين', 'وحدات', 'وحدةً', 'وحدة');
export const EXAMPLE = thing('مثال واحد', 'مثالان', 'مثالين', 'أمثلة', 'مثالًا', 'مثال');
export const EPOCH = thing('دورة واحدة', 'دورتان', 'دورتين', 'دورات', 'دورةً', 'دورة');
export const START = thing('بداية واحدة', 'بدايتان', 'بدايتين', 'بدايات', 'بدايةً', 'بداية');
export const ROW = thing('صفّ واحد', 'صفّان', 'صفّين', 'صفوف', 'صفًّا', 'صفّ');
export const NUMBER = thing('عدد واحد', 'عددان', 'عددين', 'أعداد', 'عددًا', 'عدد');
export const ROLE = thing('دور واحد', 'دوران', 'دورين', 'أدوار', 'دورًا', 'دور');
export const PAIR = thing('زوج واحد', 'زوجان', 'زوجين', 'أزواج', 'زوجًا', 'زوج');
export const CHANGE = thing('تغيير واحد', 'تغييران', 'تغييرين', 'تغييرات', 'تغييرًا', 'تغيير');
export const MOMENT = thing('لحظة واحدة', 'لحظتان', 'لحظتين', 'لحظات', 'لحظةً', 'لحظة');
/** Three units that are not the same three as others. */
export const TRIO = thing(
  'ثلاثيّ واحد',
  'ثلاثيّان مختلفان',
  'ثلاثيّين مختلفين',
  'ثلاثيّات مختلفة',
  'ثلاثيًّا مختلفًا',
  'ثلاثيّ مختلف',
);
export const PRODUCT = thing('جداء واحد', 'جداءان', 'جداءين', 'جداءات', 'جداءً', 'جداء');
export const PIXEL = thing('بكسل واحد', 'بكسلان', 'بكسلين', 'بكسلات', 'بكسلًا', 'بكسل');
export const STEP = thing('خطوة واحدة', 'خطوتان', 'خطوتين', 'خطوات', 'خطوةً', 'خطوة');
export const OUTPUT = thing('مخرج واحد', 'مخرجان', 'مخرجين', 'مخارج', 'مخرجًا', 'مخرج');
export const POINT = thing('نقطة واحدة', 'نقطتان', 'نقطتين', 'نقاط', 'نقطةً', 'نقطة');
export const CLASS = thing('صنف واحد', 'صنفان', 'صنفين', 'أصناف', 'صنفًا', 'صنف');
export const COLUMN = thing('عمود واحد', 'عمودان', 'عمودين', 'أعمدة', 'عمودًا', 'عمود');
export const CHARACTER = thing('محرف واحد', 'محرفان', 'محرفين', 'محارف', 'محرفًا', 'محرف');
export const BYTE = thing('بايت واحد', 'بايتان', 'بايتين', 'بايتات', 'بايتًا', 'بايت');
export const SECOND = thing('ثانية واحدة', 'ثانيتان', 'ثانيتين', 'ثوانٍ', 'ثانيةً', 'ثانية');
export const UPDATE = thing('تحديث واحد', 'تحديثان', 'تحديثين', 'تحديثات', 'تحديثًا', 'تحديث');
const TIME = thing('مرّة واحدة', 'مرّتان', 'مرّتين', 'مرّات', 'مرّةً', 'مرّة');

const RULES = new Intl.PluralRules('ar');

export function counting({ count }: Format) {
  /** *أمثلة*: beside its number, which stands there in digits whatever it is. */
  const beside = (n: number, { few, many, other }: Thing) => {
    const rule = RULES.select(n);
    return rule === 'few' ? few : rule === 'many' ? many : other;
  };
  const withNumber = (n: number, what: Thing, two: string) => {
    const rule = RULES.select(n);
    if (rule === 'one') return what.one;
    return rule === 'two' ? two : `${count(n)} ${beside(n, what)}`;
  };
  /** *وحدتان*, *8 وحدات*: as a caption has it, or what something is done by. */
  const counted = (n: number, what: Thing) => withNumber(n, what, what.two);
  /** *وحدتين*, *8 وحدات*: after a word that governs it. */
  const inWords = (n: number, what: Thing) => withNumber(n, what, what.ofTwo);
  /** *مرّتين*, *8 مرّات*: how often something was done. */
  const times = (n: number) => inWords(n, TIME);
  return { beside, counted, inWords, times };
}
