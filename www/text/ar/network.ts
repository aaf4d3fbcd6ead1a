// The words of the stage.

import type { PhaseFacts } from '../en/network';
import { subscript, type Format } from '../format';
import { counting, EXAMPLE, NUMBER, UNIT } from './counting';
import { ltr, own } from './isolate';

export const network = (format: Format) => {
  const { count, figure, share, tick, short } = format;
  const { counted, inWords } = counting(format);
  const units = (n: number) => counted(n, UNIT);
  const examples = (n: number) => counted(n, EXAMPLE);
  const numbers = (n: number) => counted(n, NUMBER);
  const same = (n: number) =>
    n === 1 ? 'العدد نفسه' : n === 2 ? 'العددان أنفسهما' : `الأعداد نفسها (${count(n)})`;
  /** To whom. */
  const toAll = (n: number) =>
    n === 1 ? 'إلى الوحدة الوحيدة' : n === 2 ? 'إلى كلتا الوحدتين' : `إلى كلّ الوحدات (${count(n)})`;

  return {
    figure,
    short,
    tick,
    none: '–',
    unit: (unit: number) => `الوحدة ${count(unit + 1)}`,
    number: (unit: number) => count(unit + 1),
    input: (i: number) => `x${subscript(i + 1)}`,
    sameAs: (unit: number) => `= الوحدة ${count(unit + 1)}`,

    /** Above the examples, from the longest to the shortest. */
    examples: (n: number, heldOut: number) =>
      heldOut === 0
        ? [examples(n), count(n)]
        : [
            `${count(n - heldOut)}، والمحجوز ${count(heldOut)}`,
            ltr(`${count(n - heldOut)} + ${count(heldOut)}`),
          ],
    seen: (seen: number, of: number) => [`${count(seen)} من ${count(of)}`, count(seen)],
    thisEpoch: 'هذه الدورة',
    example: (example: number | undefined) =>
      example === undefined
        ? ['لا مثال بعد', 'لا شيء', '–']
        : [`المثال ${count(example + 1)}`, `رقم ${count(example + 1)}`, count(example + 1)],
    /** Beside an example's numbers that are too many for a card each. */
    toEvery: (n: number) => [`${numbers(n)} إلى كلّ وحدة`, numbers(n)],
    /** Each line's wordings, the first that fits. */
    toEveryLines: (n: number) => [[`${numbers(n)} إلى`, `${count(n)} إلى`], ['كلّ وحدة']],
    /** In the band between an example and cards that stand in rows. */
    band: (inputs: number, n: number, who: 'all' | 'some' | 'one') =>
      who === 'one'
        ? ['كلّ مثال إلى وحدة واحدة فقط', 'إلى وحدة واحدة', 'إلى واحدة']
        : who === 'some'
          ? [`${same(inputs)}، وبعضها مستبعَد`, 'بعضها مستبعَد']
          : [`${same(inputs)} ${toAll(n)}`, same(inputs), 'الأعداد نفسها'],

    layer: (layer: number, n: number, isOnly: boolean, who: 'all' | 'some' | 'one' | 'untold') => {
      if (!isOnly) return [`الطبقة ${count(layer + 1)}: ${units(n)}`, units(n), count(n)];
      const shorter = [units(n), count(n)];
      if (who === 'untold') return shorter;
      const gets = {
        all: 'تتلقّى كلّ منها الأعداد نفسها',
        some: 'الإسقاط يستبعد بعضها',
        one: 'كلّ مثال إلى واحدة فقط',
      }[who];
      return [n === 1 ? 'وحدة واحدة: تتلقّى كلّ الأعداد' : `${units(n)}: ${gets}`, ...shorter];
    },
    more: (n: number) => [`و${count(n)} غيرها`, ltr(`+ ${count(n)}`)],
    /** Above cards, when they do not show what their units say. */
    deltas: ['الخطأ δ لكلّ وحدة', 'الخطأ δ', 'δ'],
    steps: ['خطوة كلّ وحدة', 'الخطوة'],

    output: ['المُخرَج'],
    offBy: (value: string) => [`الفارق ${value}`, value],
    says: (value: string) => `يقول ${own(value)}`,
    shouldBe: (value: string) => `الصواب ${own(value)}`,
    loss: (value: string) => `الخسارة ${value}`,
    lossFigure: (loss: number, isStandardised: boolean) =>
      isStandardised ? ltr(`${figure(loss)} σ²`) : figure(loss),

    enlarge: 'تكبير البطاقات',
    shrink: 'إظهار الشبكة',
    /** The group of buttons that lie over the cards. */
    unitsLabel: 'الوحدات',
    /** What the network is without some units; `units` are their names. */
    without: (
      units: readonly string[],
      loss: number,
      before: number,
      right: number | undefined,
    ) => {
      const accuracy = right === undefined ? '' : `، والصحيح ${share(right)}`;
      return `من دون ${units.join('، ')}: الخسارة ${figure(loss)} بدلًا من ${figure(before)}${accuracy}.`;
    },
    switchOn: 'إعادة التفعيل',
    /** The line at a card's foot. */
    worth: ['الخطّ: ارتفاع الخسارة من دونها', 'الخطّ: الخسارة دونها', 'الخطّ: قيمتها', 'خطّ القيمة'],
    unitButton: (layer: number, unit: number, layers: number) =>
      layers > 1
        ? `الوحدة ${count(unit + 1)}، الطبقة ${count(layer + 1)}`
        : `الوحدة ${count(unit + 1)}`,
    outputButton: (name: string | undefined) =>
      name === undefined ? 'المُخرَج' : `مُخرَج ${own(name)}`,

    describe: (
      n: number,
      hidden: readonly number[],
      now: number | undefined,
      distinct: readonly number[],
    ) =>
      [
        `الشبكة. ${examples(n)}: يدخل كلّ مثال كلّ وحدة.`,
        hidden.length === 0
          ? 'لا توجد طبقة مخفيّة.'
          : hidden
              .map(
                (w, i) =>
                  `الطبقة المخفيّة ${count(i + 1)}: ${units(w)}، المتمايز منها ${count(distinct[i] ?? 0)}.`,
              )
              .join(' '),
        now === undefined ? 'لم يُشاهَد أيّ مثال بعد.' : `الآن: المثال ${count(now + 1)}.`,
      ].join(' '),

    phases: {
      label: 'مراحل الخطوة',
      names: ['', 'إلى الأمام', 'الخسارة', 'إلى الخلف', 'التحديث'],
      none: 'تقدَّم مثالًا واحدًا لتُرسَل أعداده إلى الأمام.',
      /** A phase's sentence, without its name. */
      forward: ({ inputs, hidden, isSplit }: PhaseFacts) => {
        const reach = inputs < 3 ? 'يصل' : 'تصل';
        if (hidden.length === 0) return `${reach} ${same(inputs)} إلى كلّ مُخرَج.`;
        const whom = isSplit ? 'إلى وحدة واحدة فقط' : toAll(hidden[0]!);
        return `${reach} ${same(inputs)} ${whom}${hidden.length > 1 ? ' في الطبقة الأولى' : ''} في آن واحد.`;
      },
      loss: ({ says, should, loss }: PhaseFacts) =>
        says === should
          ? `يقول المُخرَج ${own(says)}، كما ينبغي. الخسارة ${loss}.`
          : `يقول المُخرَج ${own(says)}؛ والصواب ${own(should)}. الخسارة ${loss}.`,
      backward: ({ hidden, distinct, dropout, noError }: PhaseFacts) => {
        if (hidden.length === 0) return 'للمُخرَج خطؤه؛ ولا توجد وحدة مخفيّة ليُرسَل إليها.';
        if (noError) return 'لا يعود خطأ إلى أيّ وحدة مخفيّة.';
        const n = hidden.at(-1)!;
        const different = dropout ? n : distinct.at(-1)!;
        if (n === 1) return 'يعود الخطأ إلى الوحدة الوحيدة.';
        if (different === 1) return 'يعود الخطأ، وتنال كلّ وحدة النصيب نفسه.';
        return different < n
          ? 'يعود الخطأ؛ والوحدات المتطابقة تنال النصيب نفسه.'
          : 'يعود الخطأ؛ وتحمل كلّ وصلة نصيبها.';
      },
      update: (facts: PhaseFacts) => {
        const { example, inBatch, batch, updated, hidden, distinct, still } = facts;
        if (!updated) {
          return `المثال ${count(example + 1)} هو رقم ${count(inBatch)} من ${count(batch)} في الدفعة: يُضاف تدرّجه، والأوزان تنتظر.`;
        }
        if (facts.noRate) return 'معدّل التعلّم 0، فلا شيء يتحرّك.';
        if (facts.nothingMoved) return 'لا شيء يتحرّك في هذه الخطوة.';
        if (hidden.length === 0) return 'تخطو الأوزان خطوة عكس تدرّجها.';
        const total = hidden.reduce((sum, n) => sum + n, 0);
        const held = still.reduce((sum, n) => sum + n, 0);
        if (held === total) return 'يتحرّك المُخرَج وحده: لا تتحرّك أيّ وحدة مخفيّة.';
        if (held > 0) {
          return `من الوحدات المخفيّة (${count(total)}) تبقى ${units(held)} حيث هي؛ والبقيّة تخطو خطواتها.`;
        }
        if (hidden.every((n) => n === 1)) return 'تخطو الوحدة خطوتها.';
        if (hidden.every((n, i) => n === 1 || distinct[i] === 1)) {
          return 'تخطو كلّ الوحدات الخطوة نفسها، وتبقى متطابقة.';
        }
        return hidden.some((n, i) => distinct[i]! < n)
          ? 'تخطو كلّ وحدة خطوة؛ والمتطابقات تخطو الخطوة نفسها.'
          : 'تخطو كلّ وحدة خطوتها الخاصّة.';
      },
    },

    enlarged: {
      label: (layer: number, n: number) =>
        `ما تقوله كلّ من ${inWords(n, UNIT)} في الطبقة ${count(layer + 1)}`,
      own: 'سلّم ألوان لكلّ وحدة',
      decision: ['ما تقوله الشبكة', 'الشبكة'],
      test: 'حلقة: محجوز',
      weights: 'الأوزان',
      activation: 'التنشيط',
      histogram: (low: string, high: string) => `كم مرّة، بحسب الصنف (${ltr(`${low} … ${high}`)})`,
      histogramPlain: (low: string, high: string) => `كم مرّة (${ltr(`${low} … ${high}`)})`,
      extremes: 'أمثلة: الأقوى في الأعلى، والأضعف في الأسفل',
      sample: (n: number, of: number) => `سُئل ${count(n)} من ${inWords(of, EXAMPLE)}`,
      none: 'من دون طبقة مخفيّة لا توجد وحدة يُنظَر من خلالها.',
    },
  };
};
