import type { Format } from '../format';
import { CHANGE, counting, EPOCH, UNIT } from './counting';
import { ltr } from './isolate';

/** The words of the way between two starts, and of what decides who plays which part. */
export const between = (format: Format) => {
  const { count, field, figure, share, short, tick } = format;
  const { inWords } = counting(format);
  const two = (x: number) => short(x, 2);
  /** An agreement: 1 is the same. */
  const part = (x: number) =>
    x < 1 - 1e-4 && x >= 0.995 ? ltr(`> ${tick(0.99)}`) : tick(Math.round(100 * x) / 100 + 0);
  return {
    line: {
      lead: 'سِر في خطّ مستقيم من هذه الشبكة إلى شبكة أخرى، كلّ وزن على حدة. إن كانت الشبكتان في وادٍ واحد فلا تكاد الخسارة ترتفع في الطريق؛ أمّا التلّ على هذا الخطّ فلا يعني أنّه لا طريق يلتفّ حوله.',
      other: 'السير إلى',
      seed: (seed: number) => `البذرة ${field(seed)}`,
      order: 'مع وحداتها',
      asIs: 'كما هي',
      matched: 'بترتيب المطابقة',
      along: 'على طول الخطّ',
      at: (t: number) => `${share(t)} من الطريق`,
      loss: (loss: number) => `الخسارة ${figure(loss)}`,
      measuring: 'قياس الطريق جارٍ …',
      label: (from: number, to: number) =>
        `الخسارة على الخطّ المستقيم من البذرة ${field(from)} إلى البذرة ${field(to)}، والوحدات كما هي وبترتيب المطابقة`,
      says: 'ما تقوله الشبكة هناك',
      table: 'الخسارة على طول الخطّ',
      names: { asIs: ['كما هي', 'كما هي'], matched: ['بترتيب المطابقة', 'مطابَقة'] },
      tick,
      figure,
      share,
      /** What the hill comes to; both are heights above the straight line between the two losses. */
      hills: (hill: number, matched: number) => {
        const rises = `في الطريق ترتفع الخسارة بمقدار ${two(hill)} فوق الخطّ المستقيم بين الخسارتين`;
        if (matched < hill) {
          return `${rises}، وحين يوضع النظراء في الأماكن نفسها ترتفع بمقدار ${two(matched)}: إنّ ${share(Math.round((100 * (hill - matched)) / hill) / 100)} من التلّ لم يكن سوى مسألة ترتيب الوحدات وإشاراتها.`;
        }
        return `${rises}، وحين يوضع النظراء في الأماكن نفسها ترتفع بمقدار ${two(matched)}: هنا ليس الطريق بترتيب المطابقة أخفض.`;
      },
      flat: 'لا تكاد الخسارة ترتفع فوق الخطّ المستقيم بين الخسارتين في أيّ من الترتيبين: الشبكتان في وادٍ واحد.',
      only: 'هذا القول عن هاتين الشبكتين وحدهما.',
      cannot: 'لا طريق يُسار فيه: تباعدت إحدى الشبكتين، أو لا تضيف وحداتها شيئًا.',
      turned: (n: number) =>
        n === 0
          ? ''
          : `${n === 1 ? 'عُكست إشارة وحدة واحدة' : n === 2 ? 'عُكست إشارات وحدتين' : `عُكست إشارات ${inWords(n, UNIT)}`} من أجل ذلك، وهذا يترك ما تقوله الشبكة كما كان.`,
    },
    start: {
      lead: (epochs: number) =>
        `غيِّر شيئًا واحدًا في بداية هذه الصفحة، ودرِّبها من جديد مدّة ${inWords(epochs, EPOCH)}، ثم انظر مَن يؤدّي أيّ دور.`,
      cannot: 'لا شيء يُقارَن من هذه البداية: تباعد التدريب، أو لا تضيف وحداتها شيئًا.',
      alike: 'تضيف وحداتها كلّها الشيء نفسه، فلا جواب عن سؤال: مَن يؤدّي دور مَن؟ ابدأ بها مختلفة.',
      once: 'سحب واحد لكلّ منها: قد تُظهر بذرة أخرى شيئًا آخر.',
      first: ['هذه البداية', 'هذه'],
      names: {
        shuffled: 'خلط وحداتها',
        reordered: 'ترتيب آخر للأمثلة',
        redrawn: 'سحب وحدة واحدة من جديد',
        nudged: `إزاحة وزن واحد بمقدار ${tick(0.001)}`,
      },
      rows: {
        shuffled: [['خُلطت'], ['الوحدات']],
        reordered: [['ترتيب آخر'], ['للأمثلة']],
        redrawn: [['وحدة واحدة'], ['سُحبت من جديد', 'من جديد']],
        nudged: [['أُزيحت'], [`بمقدار ${tick(0.001)}`]],
      } as Record<string, readonly [readonly string[], readonly string[]]>,
      unit: 'أيّ وحدة',
      number: (unit: number) => `الوحدة ${count(unit + 1)}`,
      label: (n: number) =>
        `ما تضيفه كلّ وحدة إلى الجواب من هذه البداية ومن ${inWords(n, CHANGE)} فيها؛ النظراء في عمود واحد`,
      table: 'ما الذي يقرّر',
      heads: ['ما تغيّر', 'توافق النظراء', 'بلا تدريب', 'بعد الخلط', 'الرقم نفسه', 'الخسارة'],
      part,
      figure,
      of: (same: number, of: number) => `${count(same)} من ${count(of)}`,
      /** What a variation shows; `most` is how many of the units that do the work kept their number. */
      shuffled: (r: number, kept: number, of: number) =>
        `بعد الخلط: يضيف النظراء الشيء نفسه (التوافق ${part(r)})، و${kept === 0 ? `لا وحدة من ${count(of)} تحمل` : `${count(kept)} من ${count(of)} تحمل`} الرقم نفسه: ذهبت الأدوار مع بدايات الوحدات لا مع أرقامها. ولا بدّ أن يكون الأمر كذلك: فالتشغيل هو نفسه إلّا في التقريب.`,
      shuffledApart: (r: number) =>
        `بعد الخلط: لا يتوافق النظراء إلّا بمقدار ${part(r)}. التشغيل هو نفسه إلّا في التقريب، وهنا كبر أثر التقريب حتى صارت وحدات أخرى تؤدّي الأدوار.`,
      reordered: (r: number, kept: number, of: number) =>
        `ترتيب آخر للأمثلة: يتوافق النظراء بمقدار ${part(r)}، و${count(kept)} من ${count(of)} تحمل الرقم نفسه.`,
      redrawn: (unit: number, r: number, kept: number, of: number) =>
        `سُحبت الوحدة ${count(unit + 1)} من جديد: من بين ${count(of)} سواها تؤدّي ${count(kept)} الدور الذي كانت تؤدّيه؛ يتوافق النظراء بمقدار ${part(r)}.`,
      nudged: (r: number, kept: number, of: number) =>
        `بعد الإزاحة: يتوافق النظراء بمقدار ${part(r)}، و${count(kept)} من ${count(of)} تحمل الرقم نفسه.`,
      beside: (r: number) => `أمّا بذرة أخرى تمامًا فتتوافق بمقدار ${part(r)} في المتوسّط.`,
      diverged: (name: string) => `${name}: تباعد التدريب، فلا شيء يُقارَن.`,
    },
  };
};
