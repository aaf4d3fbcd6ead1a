import { subscript, type Format } from '../format';
import { counting, EXAMPLE } from './counting';
import { ltr, own } from './isolate';
import { ACTIVATIONS } from './names';

/** The words of the opened unit. */
export const inspector = (format: Format) => {
  const { count, exact, field, figure, parse, share, tick } = format;
  const examples = (n: number) => counting(format).inWords(n, EXAMPLE);
  const unit = (u: number) => `الوحدة ${count(u + 1)}`;
  const activation = (name: string) => ACTIVATIONS[name] ?? name;
  const outputFor = (name: string | undefined) =>
    name === undefined ? 'المُخرَج' : `مُخرَج ${own(name)}`;
  return {
    figure,
    exact,
    field,
    parse,
    tick,
    unit,
    title: (u: number, layer: number | undefined) =>
      `الوحدة ${count(u + 1)}${layer === undefined ? '' : `، الطبقة ${count(layer + 1)}`}`,
    /** Where two networks are compared. */
    titleIn: (title: string, id: string) => `${title}، الشبكة ${id.toUpperCase()}`,
    /** The buttons elsewhere by which a unit is chosen. */
    select: unit,
    output: outputFor,
    outputPill: outputFor,
    input: (i: number) => `x${subscript(i + 1)}`,
    activation: (i: number) => `a${subscript(i + 1)}`,
    away: (distance: number) =>
      distance === 0 ? 'ما زالت حيث بدأت' : `على بُعد ${figure(distance)} من بدايتها`,
    close: 'إغلاق',
    previous: 'الوحدة السابقة',
    next: 'الوحدة التالية',
    copy: 'نسخ كلّ الأعداد',
    copied: 'نُسخت',
    examplesSeen: 'أمثلة شوهدت',
    off: 'معطَّلة',
    offHint: 'يُثبَّت ما ترسله عند متوسّطه، ليُرى ما تقوله الشبكة من دونها. ويستمرّ التدريب بها.',
    frozen: 'مجمّدة',
    frozenHint: 'تبقى أوزانها الداخلة وانحيازها كما هي.',
    same: (u: number) => `هي والوحدة ${count(u + 1)} سواء، بِتًّا ببِت.`,
    seen: (n: number) =>
      n === 0 ? 'لم تشاهد أيّ وحدة مثالًا بعد.' : `لقد شاهدت ${examples(n)}، كما شاهدت كلّ وحدة أخرى.`,
    /** Where some left it out. */
    reached: (n: number, of: number) =>
      `وصل إليها ${count(n)} من ${examples(of)} في هذه الدورة؛ واستُبعدت من البقيّة.`,
    over: 'ما تقوله على المستوى',
    overExamples: 'أوزانها، وزن لكلّ بكسل',
    overWeights: 'أوزانها، والانحياز آخرها',
    map: (title: string) => `على المستوى: ما تقوله ${title}`,
    weightsOf: (title: string) => `الأوزان الداخلة: ${title}`,
    from: 'من',
    to: 'إلى',
    x: 'x',
    w: 'w',
    product: ltr('w · x'),
    bias: 'الانحياز',
    z: 'المجموع',
    rest: (n: number) => `${count(n)} أصغر`,
    all: (n: number) => `إظهار الكلّ (${count(n)})`,
    fewer: 'إظهار الأكبر فقط',
    says: (name: string) => `تقول ${ltr(`${activation(name)}(المجموع)`)}`,
    outputSays: 'يقول',
    weightOut: 'الوزن الخارج',
    delta: 'الخطأ δ',
    dropped: 'استبعدها الإسقاط من هذا المثال: أرسلت 0.',
    kept: (factor: string) => `أبقاها الإسقاط وضربها في ${factor}.`,
    slope: 'الميل هناك',
    yetToCome: 'لم يأتِ بعد',
    step: 'تقدَّم مثالًا واحدًا لترى حسابه.',
    share: 'نصيبها من الخطأ',
    shareFormula: `${ltr('δ = الميل × Σ w·δ')} للوحدات التي ترسل إليها`,
    /** Numbers of a table are foretold in standard deviations from their mean. */
    ownUnit: (mean: number, deviation: number, answer: number | undefined) =>
      [
        `الأجوبة المطلوب توقّعها معياريّة: 0 يعني ${figure(mean)}، و1 يعني زيادة قدرها ${figure(deviation)}.`,
        ...(answer === undefined ? [] : [`هذه تقول ${figure(answer)}.`]),
      ].join(' '),
    outputFormula: `${ltr('δ')} = ما يقوله ${ltr('−')} ما ينبغي أن يقوله`,
    wd: ltr('w · δ'),
    sumBack: ltr('Σ w·δ'),
    mask: (factor: string) => `× الإسقاط ${factor}`,
    part: (part: number) => `${share(part)} من تدرّج هذه الطبقة لها.`,
    update: 'أوزانها',
    updateFormula: `التدرّج ${ltr('= δ · x')}`,
    waits: 'لم تكتمل الدفعة: لا شيء يتحرّك بعد.',
    start: 'البداية',
    now: 'الآن',
    gradient: 'التدرّج',
    change: 'التغيّر',
    edit: (name: string) => `ضبط ${name}`,
    weight: (name: string) => `وزن ${name}`,
    refused: (typed: string) => `${own(typed)} ليس عددًا: يبقى الوزن كما هو.`,
    none: '·',
    curveTitle: (name: string) => `تنشيطها، ${activation(name)}`,
    curve: (name: string, z: string, a: string) =>
      `منحنى ${activation(name)}، وعليه نقطة الوحدة عند المجموع ${z}، والتنشيط ${a}.`,
    startAndNow: 'بدايتها إلى جانب حاضرها',
    sees: 'ما تراه',
    seesLabel: (u: number) => `بِمَ تجيب ${unit(u)} عن الأمثلة: كم مرّة تقول أيّ مقدار`,
    histogram: ['كم مرّة، بحسب الصنف', 'كم مرّة'],
    histogramPlain: ['كم مرّة'],
    strongest: ['أقوى جوابها عن', 'الأقوى'],
    weakest: ['أضعف جوابها عن', 'الأضعف'],
    sample: (n: number, of: number) =>
      n === of ? `سُئلت عن الأمثلة كلّها (${count(of)}).` : `سُئلت عن ${count(n)} من ${examples(of)}.`,
  };
};
