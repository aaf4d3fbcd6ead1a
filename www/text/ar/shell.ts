import type { Format } from '../format';
import type { Told } from '../told';
import { CHANGE, counting, EXAMPLE, UNIT } from './counting';
import { ltr, own } from './isolate';
import { named } from './names';
import { verdict } from './verdict';

/** In what a start differs from a free one. */
function startOf(symmetry: string): string[] {
  if (symmetry === 'none') return [];
  return [symmetry === 'identical' ? 'بداية متماثلة' : `${named(symmetry)} في البداية`];
}

/** The words of what stands around the views. */
export const shell = (format: Format) => {
  const { count, figure } = format;
  const { counted } = counting(format);
  return {
    name: 'Unalike',
    /** *دوائر، 8 وحدات (tanh)، بداية متماثلة*. */
    experiment: ({ data, network: { hidden, activation }, start }: Told) => {
      const units =
        hidden.length === 1
          ? counted(hidden[0]!, UNIT)
          : `الوحدات ${ltr(hidden.map(count).join(' + '))}`;
      const layers = hidden.length === 0 ? 'لا وحدات مخفيّة' : `${units} (${named(activation)})`;
      return [named(data.set), layers, ...startOf(start.symmetry)].join('، ');
    },
    /** Of a tab, a bookmark, an entry of the history. */
    title: (experiment: string, isCompared: boolean) =>
      `${experiment}${isCompared ? '، مقارنة' : ''} · Unalike`,
    question: 'كلّ وحدة تشاهد كلّ مثال. فلماذا تنتهي مختلفة؟',
    header: {
      parts: 'أقسام Unalike',
      lesson: 'الدرس',
      laboratory: 'المختبر',
      compare: 'مقارنة',
      compareHint: 'وضع شبكة ثانية إلى جانب هذه، على الأمثلة نفسها.',
      share: 'مشاركة',
      shareHint: 'نسخ عنوان هذا التشغيل بعينه في هذه اللحظة بعينها.',
      export: 'تصدير',
      exportHint: 'حفظ صور أو أعداد أو فيلم أو التشغيل نفسه.',
      keys: 'المفاتيح',
      settings: 'الإعدادات',
      language: 'اللغة',
      presentation: 'حجم العرض',
      theme: { system: 'الألوان: كالنظام', light: 'الألوان: فاتحة', dark: 'الألوان: داكنة' },
    },
    views: {
      label: 'العرض',
      network: 'الشبكة',
      numbers: 'الأعداد',
      alike: 'مدى التشابه',
      starts: 'بدايات أخرى',
    } as Record<string, string>,
    viewKey: (key: number) => `المفتاح ${count(key)}`,
    loading: 'تحميل …',
    parting: 'كيف تفترق',
    unit: 'الوحدة المفتوحة',
    strip: 'الخسارة والفجوة عبر الزمن',
    /** What a step came to, to be read out. */
    stepDiverged: (seen: number) => `شوهد ${counted(seen, EXAMPLE)}، وقد تباعد التدريب.`,
    step: (seen: number, loss: number, distinct: number | undefined) =>
      `شوهد ${counted(seen, EXAMPLE)}، الخسارة ${figure(loss)}${distinct === undefined ? '' : `، والمتمايزة ${count(distinct)}`}.`,
    pages: 'ما يُعرض',
    transport: {
      label: 'الزمن',
      reset: 'من البداية',
      resetHint: 'العودة إلى البداية نفسها (R)',
      back: 'خطوة إلى الوراء',
      undo: 'تراجع',
      undoHint: 'العودة إلى التشغيل قبل آخر تغيير (Z)',
      redo: 'إعادة التغيير',
      redoHint: `العودة إلى ما تُرِك بالتراجع (${ltr('Shift Z')})`,
      play: 'تشغيل',
      pause: 'إيقاف مؤقّت',
      example: 'خطوة: مثال واحد',
      batch: 'خطوة: دفعة واحدة',
      epoch: 'خطوة: دورة واحدة',
      exampleShort: 'مثال',
      batchShort: 'دفعة',
      epochShort: 'دورة',
      slow: 'بطيء',
      slowHint: 'التوقّف بعد كلّ مرحلة من الخطوة.',
      speed: 'السرعة',
      speedOf: (pace: number) =>
        pace === Infinity ? 'بأقصى سرعة ممكنة' : `${counted(pace, EXAMPLE)} في الثانية`,
      speedShort: (pace: number) => (pace === Infinity ? 'أقصى' : `${count(pace)}/ث`),
      more: 'المزيد',
    },
    /** What a run that is trained towards a far moment says. */
    towards: {
      says: (to: number) => `التدريب جارٍ نحو المثال ${count(to)}:`,
      at: (now: number) => `عند ${count(now)}.`,
      stop: 'التوقّف هنا',
    },
    symmetric: 'بداية متماثلة',
    symmetricShort: 'متماثلة',
    symmetricHint: 'تبدأ كلّ وحدات الطبقة بالأوزان نفسها، الداخلة والخارجة.',
    symmetricFrozen: 'كلّ الأوزان أصفار: الوحدات متطابقة أصلًا، ومجمّدة.',
    net: (id: string) => `الشبكة ${id.toUpperCase()}`,
    netNamed: (id: string) => `${id.toUpperCase()} ·`,
    differsIn: (field: string) => `${field}:`,
    head: {
      units: (n: number) => `${counted(n, UNIT)}،`,
      distinct: 'متمايزة',
      gap: 'الفجوة',
      exactly: 'تمامًا',
      gapIs: 'أكبر ما تختلف به وحدتان في عدد واحد',
      gapNone: 'لا يختلف عدد بين أيّ اثنتين',
      gapOutgoing: 'في ما يدخل؛ أمّا الأوزان الخارجة فمختلفة',
      gapSingle: 'وحدة واحدة لا تجد ما تختلف عنه',
      noHidden: 'لا وحدات مخفيّة',
      none: '–',
      layers: 'الطبقة المخفيّة المعروضة',
      layer: (layer: number) => `الطبقة ${count(layer + 1)}`,
    },
    metrics: {
      examplesSeen: 'أمثلة شوهدت',
      epoch: 'الدورة',
      loss: 'الخسارة',
      fingerprint: 'البصمة',
      fingerprintHint: 'تقوم مقام بِتّات كلّ الأوزان بعينها: الرموز نفسها تعني الشبكة نفسها.',
    },
    verdict: verdict(format),
    divergedAt: (n: number) =>
      n === 0
        ? 'تباعد قبل المثال الأوّل: ابدأ بأوزان أصغر.'
        : `تباعد عند المثال ${count(n)}: اخفض معدّل التعلّم.`,
    changes: {
      title: 'في الطريق:',
      earlier: (n: number) => `${counted(n, CHANGE)} قبل ذلك، ثم`,
      field: (field: string, before: string, now: string) =>
        `${field} من ${own(before)} إلى ${own(now)}`,
      from: (at: number, parts: string) => `من المثال ${count(at)}: ${parts}.`,
      weight: (at: number, layer: number, unit: number, input: number | undefined, value: number) =>
        `عند المثال ${count(at)}: ضُبط ${input === undefined ? 'انحياز' : `الوزن ${count(input + 1)} من`} الوحدة ${count(unit + 1)}، الطبقة ${count(layer + 1)}، على ${figure(value)}.`,
      weights: (at: number) =>
        at === 0
          ? 'من البداية: كلّ الأوزان والانحيازات من ملفّ.'
          : `عند المثال ${count(at)}: كلّ الأوزان والانحيازات من ملفّ.`,
      freeze: (at: number, unit: number, frozen: boolean) =>
        `عند المثال ${count(at)}: ${frozen ? 'جُمّدت' : 'أُطلقت'} الوحدة ${count(unit + 1)}.`,
      split: (at: number, split: boolean) =>
        `ابتداءً من المثال ${count(at)}: ${split ? 'كلّ مثال إلى وحدة واحدة فقط' : 'كلّ مثال إلى كلّ وحدة'}.`,
    },
    compare: {
      label: 'مقارنة',
      differ: 'تختلف A وB في',
      other: (field: string) => `${field} في B`,
      differences: (fields: readonly string[]) =>
        fields.length < 2 ? '' : `تختلفان في ${fields.slice(0, -1).join('، ')} و${fields.at(-1)}.`,
      allElse: 'كلّ ما عدا ذلك سواء: الأمثلة نفسها بالترتيب نفسه.',
      byHand: 'إلّا ما غُيِّر باليد.',
    },
    failed: (part: string) => `تعذّر عرض «${part}». التشغيل محفوظ.`,
    again: 'إظهاره من جديد',
    close: 'إغلاق',
    keys: {
      title: 'المفاتيح',
      on: 'تشغيل المفاتيح',
      list: [
        ['Space', 'تشغيل أو إيقاف مؤقّت'],
        ['→', 'مثال واحد'],
        ['Alt →', 'مرحلة واحدة من مثال'],
        ['Shift →', 'دفعة واحدة'],
        ['E', 'دورة واحدة'],
        ['←', 'مثال واحد إلى الوراء'],
        ['R', 'العودة إلى البداية نفسها'],
        ['S', 'البداية المتماثلة: تفعيل أو إلغاء'],
        ['C', 'المقارنة، أو إنهاؤها'],
        ['P', 'بطيء: مرحلة مرحلة'],
        ['Z', 'التراجع عن آخر تغيير'],
        ['Shift Z', 'إعادته'],
        ['1 … 4', 'الشبكة، الأعداد، مدى التشابه، بدايات أخرى'],
        ['?', 'هذه القائمة'],
        ['Esc', 'إغلاق، أو ترك وحدة'],
      ] as const,
    },
  };
};
