import type { Format } from '../format';
import { counting, ROW } from './counting';
import { ltr } from './isolate';
import { named } from './names';

const FIELDS: Record<string, string> = {
  'data.set': 'أمثلة من',
  'data.examples': 'عددها',
  'data.noise': 'الضوضاء',
  'data.test_fraction': 'المحجوز',
  'data.seed': 'بذرة البيانات',
  'data.rows': 'صفوف خاصّة',
  'network.hidden': 'الوحدات المخفيّة',
  'network.activation': 'التنشيط',
  'start.scheme': 'الأوزان',
  'start.scale': 'المقياس',
  'start.bias': 'الانحياز',
  'start.symmetry': 'الوحدات',
  'start.nudge': 'إزاحة طفيفة',
  'start.shuffle_units': 'خلط الوحدات',
  'start.seed': 'البذرة',
  'training.loss': 'الخسارة',
  'training.optimiser': 'المُحسِّن',
  'training.learning_rate': 'معدّل التعلّم',
  'training.momentum': 'الزخم',
  'training.batch': 'الدفعة',
  'training.order': 'الترتيب',
  'training.seed': 'بذرة الترتيب',
  'training.l1': 'جزاء L1',
  'training.l2': 'جزاء L2',
  'training.dropout': 'الإسقاط',
};

const SECTIONS: Record<string, string> = {
  data: 'البيانات',
  network: 'الشبكة',
  start: 'البداية',
  training: 'التدريب',
};

const FROZEN = 'لا يعود خطأ عبر صفر، فلا تستطيع أيّ وحدة أن تتحرّك أبدًا.';

/** What each start is, and what of it stays for ever. */
const STARTS: Record<string, { says: string; stays?: string }> = {
  none: {
    says: 'تسحب كلّ وحدة أوزانًا خاصّة بها. وهي مختلفة منذ البداية، فتجيب وتتعلّم على نحو مختلف.',
  },
  identical: {
    says: 'تبدأ كلّ وحدة بالأوزان نفسها، الداخلة والخارجة.',
    stays: 'تبقى واحدة إلى الأبد: الأعداد نفسها تدخل، والخطأ نفسه يعود، والتغيّر نفسه.',
  },
  incoming_only: {
    says: 'أوزان داخلة متطابقة وأوزان خارجة مختلفة: يعود إلى كلّ وحدة خطأ مختلف، وهذا ما يميّز بينها.',
  },
  outgoing_only: {
    says: 'أوزان داخلة مختلفة وأوزان خارجة متطابقة: تجيب على نحو مختلف منذ المثال الأوّل.',
  },
  twins: {
    says: 'تبدأ الوحدات أزواجًا لها الأوزان نفسها، الداخلة والخارجة؛ والوحدة الزائدة حرّة.',
    stays: 'يبقى كلّ زوج وحدةً واحدة إلى الأبد.',
  },
  mirrored: {
    says: 'في كلّ زوج للثانية أوزان الأولى وقد عُكست كلّ إشارة فيها؛ والوحدة الزائدة حرّة.',
    stays: 'تبقيان متعاكستين إلى الأبد: ما تناله إحداهما تناله الأخرى بإشارة معكوسة.',
  },
  zeros: {
    says: 'يبدأ كلّ وزن من الصفر.',
    stays: 'فالوحدات كلّها واحدة، وتبقى واحدة إلى الأبد.',
  },
};

/** The words of the controls. */
export const controls = (format: Format) => ({
  label: 'الإعدادات',
  sections: SECTIONS,
  field: (field: string) => FIELDS[field] ?? field,
  name: named,
  /** A value of a field, in words. */
  value: (value: string | number | readonly number[] | null) => {
    if (value === null) return 'لا شيء';
    if (typeof value === 'number') return format.field(value);
    if (typeof value === 'string') return named(value);
    return value.length === 0 ? 'لا شيء' : value.map(format.count).join('، ');
  },
  more: 'المزيد',
  moreOf: (section: string) => `المزيد: ${SECTIONS[section] ?? section}`,
  lower: (name: string) => `${name}: أقلّ`,
  raise: (name: string) => `${name}: أكثر`,
  unreadable: 'هذا ليس عددًا.',
  allowed: (min: number, max: number, whole: boolean) => {
    const kind = whole ? 'عدد صحيح' : 'عدد';
    return max > 1e30
      ? `${kind}.`
      : `${kind}، ${ltr(`${format.tick(min)} … ${format.tick(max)}`)}.`;
  },
  rows: (n: number) => `${counting(format).counted(n, ROW)} من عندك`,
  layers: {
    units: (layer: number) => `وحدات الطبقة المخفيّة ${format.count(layer + 1)}`,
    short: (layer: number) => `الطبقة ${format.count(layer + 1)}`,
    add: 'إضافة طبقة',
    remove: 'إزالة الطبقة الأخيرة',
    label: 'الطبقات',
  },
  shuffleSeed: 'بذرة الخلط',
  newSeed: 'بذرة جديدة',
  newSeedHint: 'سحب بداية أخرى؛ تبقى البيانات وترتيبها.',
  starts: {
    label: 'كيف تبدأ الوحدات',
    oneOf: 'واحدة من سبع',
    key: 'أربع وحدات، صفّ لكلّ منها، من اليسار: الأوزان الداخلة، الانحياز، الوزن الخارج.',
    list: STARTS,
    constant: 'يُسحب كلّ وزن عددًا واحدًا بعينه، فتبدأ الوحدات كلّها واحدة مهما اختير هنا.',
    frozen: FROZEN,
    butNudge: 'يدوم ذلك إلى الأبد، ما لم تميّز الإزاحة بين الوحدات.',
    butDropout: 'كان ذلك سيدوم إلى الأبد، لكنّ الإسقاط يميّز بين الوحدات.',
    notMirrored: 'مع tanh أو الخطّي فقط: فهما يجيبان عن إشارة معكوسة بإشارة معكوسة.',
  },
  nudge: {
    size: (x: number) => (x === 0 ? 'بلا' : format.exact(x)),
    what: 'تُضاف إلى الوزن الأوّل من الوحدة الأولى.',
    alone: 'لا توجد وحدتان لتميّز بينهما.',
    rounded: 'أصغر من أن تغيّر وزنًا بهذا الحجم: أزالها التقريب.',
    roundedSame: 'أصغر من أن تغيّر وزنًا بهذا الحجم: أزالها التقريب، فتبقى الوحدات متطابقة.',
    never: 'المُدخَل الأوّل 0 في كلّ مثال، فلا يعمل هذا الوزن أبدًا.',
    neverSame: 'المُدخَل الأوّل 0 في كلّ مثال، فلا يعمل هذا الوزن أبدًا: تبقى الفجوة كما هي.',
    hair: 'بينها مقدار شعرة. راقب الفجوة: التدريب يقرّر هل تكبر.',
    apart: 'تميّزت بها. راقب الفجوة: التدريب يقرّر هل تكبر.',
    pair: 'تميّز وحدة عن توأمها: التدريب يقرّر هل يكبر ذلك.',
    mirrored: 'لم يعد أحد الأزواج متعاكسًا تمامًا.',
    little: 'الوحدات مختلفة من دونها أيضًا، فلا تغيّر إلّا القليل.',
  },
});
