import type { Format } from '../format';
import { counting, EPOCH, PAIR, START, UNIT } from './counting';
import { ltr, own } from './isolate';

/** A number with the least and the most of those that it is the mean of. */
interface Spread {
  mean: number;
  least: number;
  most: number;
}

/** The words of a few starts beside each other: who plays which part. */
export const roles = (format: Format) => {
  const { count, field, figure, share, short, tick } = format;
  const { counted, inWords } = counting(format);
  /** No minus before a zero. */
  const two = (x: number) => tick(Math.round(100 * x) / 100 + 0);
  const about = ({ mean, least, most }: Spread, of: number) =>
    of > 1 ? `${two(mean)} (${ltr(`${two(least)} … ${two(most)}`)})` : two(mean);
  const unitOf = (unit: number, start: string) => `الوحدة ${count(unit + 1)} من ${start}`;
  return {
    title: 'مصادفة أم تقسيم للعمل؟',
    parts: 'ما يُنظَر إليه',
    part: {
      roles: 'الأدوار نفسها',
      line: 'الوادي نفسه',
      start: 'ما الذي يقرّر',
      many: 'بدايات كثيرة',
    },
    others: 'أربع بدايات أخرى',
    training: (done: number, of: number) =>
      `تدريب البداية ${count(done + 1)} من ${count(of)} جارٍ …`,
    stop: 'إيقاف',
    stopped: 'أُوقف قبل تدريب كلّ البدايات.',
    again: 'تدريبها',
    failed: (reason: string) => `تعذّرت مقارنة البدايات: ${own(reason)}`,
    none: 'من دون طبقة مخفيّة لا توجد وحدات تتقاسم العمل.',
    /** Where nothing can be compared. */
    firstDiverged: (seed: number) =>
      `من بداية هذه الصفحة، البذرة ${field(seed)}، تباعد التدريب: لا شيء تُقارَن به البقيّة. اخفض معدّل التعلّم.`,
    diverged: (n: number, of: number) =>
      `تباعدت ${counted(n, START)} من أصل ${count(of)}، وتُركت جانبًا.`,
    idle: (n: number, of: number) =>
      `في ${inWords(n, START)} من أصل ${count(of)} لا تضيف أيّ وحدة شيئًا إلى الجواب: ما يُقال أدناه عن البقيّة.`,
    allIdle: 'لا تضيف أيّ وحدة شيئًا إلى الجواب في أيّ من هذه البدايات: لا أحد يؤدّي دورًا.',
    oneUnit: 'في الطبقة وحدة واحدة: هي نظيرة نفسها مهما فعلت.',
    allSame:
      'تضيف كلّ وحدات البداية الشيء نفسه، فكلّ مطابقة صالحة كغيرها: لا جواب هنا عن سؤال مَن يؤدّي أيّ دور.',
    /** Who does the work. */
    work: (least: number, most: number, of: number, starts: number, epochs: number) => {
      const who =
        least === most ? counted(most, UNIT) : `من ${count(least)} إلى ${inWords(most, UNIT)}`;
      const where = starts === 1 ? 'في بداية واحدة' : `في كلّ بداية من ${inWords(starts, START)}`;
      return `بعد ${inWords(epochs, EPOCH)}، ${where}: ${who} من أصل ${count(of)} تؤدّي ${share(0.9)} من العمل.`;
    },
    index: (same: number, of: number, expected: number) =>
      `تحمل الرقم نفسه في ${count(same)} من ${count(of)} من الحالات، والمصادفة تعطي ${tick(Math.round(expected * 10) / 10)}.`,
    agree: (trained: Spread, untrained: Spread, shuffled: Spread, pairs: number) =>
      `يتوافق النظراء بمقدار ${about(trained, pairs)}؛ والشبكات نفسها بلا تدريب بمقدار ${about(untrained, pairs)}، والمدرَّبة بعد الخلط بمقدار ${two(shuffled.mean)}.`,
    /** Their losses are far apart: some have come further than others. */
    uneven: (best: string, worst: string) =>
      `تقع خسائرها بين ${best} و${worst}: قطع بعضها شوطًا أبعد من بعض، ولا يُنتظر وجود نظراء حيث تفعل شبكة ما لا تفعله أخرى.`,
    few: (starts: number) =>
      starts === 2
        ? 'بدايتان عدد قليل: هذا ما تفعلانه، لا أكثر.'
        : `${inWords(starts, START)} عدد قليل: هذا ما تفعله، لا أكثر.`,
    /** The picture. */
    label: (starts: number, epochs: number) =>
      `ما تضيفه كلّ وحدة إلى الجواب في ${inWords(starts, START)} بعد ${inWords(epochs, EPOCH)}؛ النظراء في عمود واحد`,
    most: ['أقصى الصفّ الأوّل', 'الأقصى', 'الأقصى'],
    least: ['أدناه', 'الأدنى'],
    together: ['معًا', 'الكلّ'],
    loss: ['الخسارة'],
    seed: (seed: number) => [`البذرة ${field(seed)}`, field(seed)],
    own: ['هذه البداية', 'هنا'],
    number: (unit: number) => count(unit + 1),
    fate: {
      diverged: 'تباعدت: لا وحدات فيها تُقارَن',
      idle: 'لا تضيف أيّ وحدة شيئًا إلى الجواب',
      waiting: 'قيد التدريب',
    },
    more: (n: number, work: number) =>
      `و${counted(n, UNIT)} غيرها، نصيبها معًا ${work < 0.001 ? `أقلّ من ${share(0.001)}` : share(work)} من العمل`,
    pushes: (low: string, high: string) =>
      [`تدفع نحو ${own(low)}`, `تدفع نحو ${own(high)}`] as const,
    lower: 'الأدنى',
    higher: 'الأعلى',
    weights: ['أوزان سالبة', 'أوزان موجبة'] as const,
    workScale: (full: number) => [
      `نصيب من العمل، يكتمل عند ${share(full)}؛ باهت دون ${share(0.05)}`,
      `نصيب من العمل، يكتمل عند ${share(full)}`,
      'نصيب من العمل',
      'العمل',
    ],
    matched: 'كلّ عمود: نظراء، طوبقوا بما يضيفونه إلى الجواب.',
    openSeed: (seed: number, epochs: number) =>
      `فتح تشغيل البذرة ${field(seed)} بعد ${inWords(epochs, EPOCH)}`,
    /** What is said of a unit that is tapped. */
    says: (unit: number, start: string, work: number) =>
      `${unitOf(unit, start)} تؤدّي ${share(work)} من العمل.`,
    unitOf,
    standsFor: (partner: number, r: number) =>
      `تقوم مقام الوحدة ${count(partner + 1)} أعلاه: الارتباط بين ما تضيفانه ${two(r)}.`,
    saysNothing: (unit: number, start: string) =>
      `${unitOf(unit, start)} أو نظيرتها لا تضيف شيئًا، فمكانها هنا اعتباطي.`,
    unitDoes: (unit: number, work: number) => `الوحدة ${count(unit + 1)}، ${share(work)} من العمل`,
    /** A loss in as few digits as fit. */
    lossIn: (loss: number) => [figure(loss), short(loss, 2), short(loss, 1)],
    lossOf: (loss: string) => `الخسارة ${loss}`,
    /** The three agreements. */
    agreement: 'مدى توافق النظراء',
    rows: { trained: ['مدرَّبة'], untrained: ['بلا تدريب'], shuffled: ['بعد الخلط'] },
    agreementLabel: (pairs: number) =>
      `مدى توافق وحدات البداية الأولى مع نظيراتها، في ${inWords(pairs, PAIR)} من البدايات: مدرَّبة، بلا تدريب، بعد الخلط`,
    ends: { nothing: '0: لا شيء مشترك', same: '1: الشيء نفسه' },
    agreementHint:
      'لبداية هذه الصفحة مع كلّ بداية أخرى، فليست الأزواج مستقلّة: مجموع جداءات ما يضيفه النظراء، على الأمثلة كلّها، منسوبًا إلى ما كان سيبلغه لو أضافوا الشيء نفسه. 1 يعني الشيء نفسه، و0 يعني أن لا شيء مشترك. «بلا تدريب»: الشبكتان نفسهما قبل التدريب، في أفضل مطابقة لهما؛ «بعد الخلط»: متوسّط المدرَّبتين على كلّ المطابقات.',
    two,
    figure,
    tick,
    table: 'النظراء بحسب البداية',
    hints: 'معاني الكلمات',
    meanings: [
      [
        'ما تضيفه وحدة',
        'مجاميع المخارج كما هي، مطروحًا منها المجاميع حين يُثبَّت ما ترسله الوحدة عند متوسّطه على أمثلة التدريب.',
      ],
      ['العمل', 'نصيب الوحدة من مربّعات ما تضيفه كلّ وحدات الطبقة، على أمثلة التدريب كلّها.'],
      ['النظراء', 'مطابقة وحدات شبكتين التي تجعل ما يضيفه النظراء أقرب ما يكون بعضه إلى بعض.'],
    ] as readonly (readonly [string, string])[],
  };
};
