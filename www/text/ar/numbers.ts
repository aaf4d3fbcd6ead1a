import { subscript, type Format } from '../format';
import { counting, EXAMPLE } from './counting';
import { ltr, own } from './isolate';

/** The words of the arithmetic of every unit. */
export const numbers = (format: Format) => {
  const { count, exact, figure, short } = format;
  const { inWords } = counting(format);
  return {
    label: 'حساب كلّ وحدة',
    layer: 'الطبقة',
    hiddenLayer: (layer: number) => `الطبقة المخفيّة ${count(layer + 1)}`,
    onlyLayer: 'الطبقة المخفيّة',
    outputLayer: 'المُخرَج',
    unit: 'الوحدة',
    select: (unit: number) => `الوحدة ${count(unit + 1)}`,
    selectOutput: (unit: number, name: string | undefined) =>
      name === undefined ? `المُخرَج ${count(unit + 1)}` : `مُخرَج ${own(name)}`,
    number: (unit: number) => count(unit + 1),
    input: (input: number) => `x${subscript(input + 1)}`,
    activation: (unit: number) => `a${subscript(unit + 1)}`,
    figure,
    /** What a number is made of, or changes by: no more than three decimals where that tells it. */
    brief: (x: number) => short(x, Math.abs(x) < 0.1 ? 2 : 3),
    exact,
    /** The entry of a cell that the step has not come to. */
    none: '·',
    phases: ['', `إلى الأمام: ${ltr('w · x')}`, '', 'إلى الخلف: الخطأ', 'التحديث: تغيّر'],
    bias: 'الانحياز',
    rest: (n: number) => `${count(n)} غيرها`,
    sum: 'المجموع z',
    sends: 'ترسل a',
    says: 'يقول',
    backBySlope: ltr('Σ w·δ × الميل'),
    factors: (back: number, slope: number) => ltr(`${figure(back)} × ${figure(slope)}`),
    gap: 'ما يقوله − الصواب',
    slope: 'الميل',
    delta: 'الخطأ δ',
    enters: (x: string) => ltr(`= ${x}`),
    product: (w: string, x: string, product: string) => ltr(`${w} × ${x} = ${product}`),
    dropped: 'مستبعدة: ترسل 0',
    same: (unit: number) => `بِتّات الوحدة ${count(unit + 1)} نفسها`,
    allTerms: (n: number) => `كلّ الحدود (${count(n)})`,
    fewTerms: 'أكبر الحدود',
    allUnits: (n: number) => `كلّ الوحدات (${count(n)})`,
    nothing: 'لم يمرّ أيّ مثال بعد: تقدَّم مثالًا واحدًا فتظهر أعداده كلّها هنا.',
    unknown: 'حساب المثال الأخير غير محفوظ: تقدَّم مثالًا آخر فيظهر هنا.',
    seenSome: (n: number) => `بعد ${inWords(n, EXAMPLE)}: حُجب الأخير عن بعض الوحدات.`,
    seen: (n: number) =>
      n === 1 || n === 2
        ? `شاهدت كلّ وحدة ${n === 1 ? 'المثال نفسه' : 'المثالين نفسيهما'}.`
        : `شاهدت كلّ وحدة الأمثلة نفسها، وعددها ${count(n)}.`,
    moves: {
      waits: (n: number, of: number) => `${count(n)} من ${count(of)} في الدفعة، ثم تتحرّك.`,
      yet: 'لم تتحرّك الأوزان بعد.',
      moved: 'تحرّكت الأوزان.',
      still: 'لم تحرّك الخطوة شيئًا من هذه الأوزان.',
    },
    standardised: 'يدخل كلّ مُدخَل معياريًّا: مطروحًا منه متوسّطه ومقسومًا على انحرافه المعياريّ.',
    answers: (mean: number, deviation: number) =>
      `الأجوبة معياريّة: 0 تعني ${figure(mean)}، و1 تعني زيادة مقدارها ${ltr(`σ = ${figure(deviation)}`)}؛ وδ بوحدة σ، والخسارة بوحدة ${ltr('σ²')}.`,
    whole: 'الدفعة هنا مثال واحد، فتُظهر الخطوتان الأعداد نفسها.',
    equal: 'الخلايا المعلَّمة بلون واحد لها البِتّات نفسها.',
  };
};
