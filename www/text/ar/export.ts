import type { Format } from '../format';
import { CHARACTER, counting, EPOCH, EXAMPLE, MOMENT, PIXEL, SECOND } from './counting';
import { ltr, own } from './isolate';

/** The words of what is taken away from the page. */
export const exports = (format: Format) => {
  const { count, figure } = format;
  const { counted, inWords } = counting(format);
  return {
    title: 'تصدير',
    of: 'من',
    /** How large a file is, in thousands or millions of bytes. */
    size: (bytes: number) =>
      bytes < 1e6 ? `${figure(bytes / 1e3)} كيلوبايت` : `${figure(bytes / 1e6)} ميغابايت`,
    saved: (name: string, size: string) => `حُفظ باسم ${own(name)}، ${size}.`,
    cancelled: 'أُلغي: لم يُحفظ شيء.',
    failed: (reason: string) => `لم يُحفظ شيء: ${own(reason)}. التشغيل كما كان.`,
    parts: 'الأجزاء',
    busy: 'ما زال ملفّ يُصنع: يتخلّى عنه «إلغاء»، وكذلك الإغلاق مرّة أخرى.',
    working: 'ما أُنجز',
    cancel: 'إلغاء',
    link: {
      title: 'رابط',
      address: 'عنوان هذا التشغيل بعينه في هذه اللحظة بعينها',
      length: (n: number) => `${counted(n, CHARACTER)}.`,
      long: (n: number, careful: number) =>
        `${counted(n, CHARACTER)}. بعض تطبيقات المراسلة تقصّ ما يزيد على ${count(careful)}: فاحفظ الملفّ أيضًا.`,
      copy: 'نسخ الرابط',
      copied: 'نُسخ الرابط.',
      byHand: 'لم يسمح المتصفّح بذلك: انسخ العنوان أعلاه باليد.',
    },
    picture: {
      title: 'صورة',
      which: 'الصورة',
      as: 'بصيغة',
      formats: { png2: 'PNG، بضعف الدقّة', png4: 'PNG، بأربعة أضعاف الدقّة', svg: 'SVG' },
      colours: 'الألوان',
      themes: { shown: 'كما هي معروضة', light: 'فاتحة، للطباعة' },
      caption: 'مع التجربة ورابطها في الأسفل',
      save: 'حفظ الصورة',
      none: 'ليس على الصفحة الآن شيء مرسوم. يوجد جدول في «الأعداد».',
      tooLarge: (width: number, height: number) =>
        `لا يتّسع المتصفّح لصورة من ${ltr(`${count(width)} × ${count(height)}`)} بكسل`,
      linkLeftOut: 'الرابط أطول من أن تتّسع له الصورة، فتُرك خارجها: تجده في «رابط».',
      drawn:
        'فيها ما رُسم؛ أمّا ما حوله من جُمل وأزرار فليس فيها، والجدول يُحفظ بصيغة CSV في «الأعداد».',
      all: 'كلّ الصور، كما هي مرتّبة',
      view: (name: string) => `عرض «${name}»`,
      ofNet: (id: 'a' | 'b', name: string) => `${id.toUpperCase()}: ${name}`,
      chart: (title: string) => `رسم بيانيّ: ${title}`,
      kinds: {
        network: 'الشبكة',
        strip: 'الخسارة والفجوة عبر الزمن',
      },
      /** What a picture is of, below it. */
      of: (experiment: string, seed: number, step: number) =>
        `Unalike: ${experiment}، البذرة ${seed}، بعد ${inWords(step, EXAMPLE)}`,
      /** Of other starts: a few by their seeds, of many what is drawn. */
      ofSeeds: (experiment: string, seeds: readonly number[], epochs: number) =>
        `Unalike: ${experiment}، البذور ${seeds.join('، ')}، كلّ منها بعد ${inWords(epochs, EPOCH)}`,
      ofStarts: (experiment: string, label: string) => `Unalike: ${experiment}. ${label}`,
      /** What is said of one of two networks. */
      inNet: (net: string, says: string) => `${net}. ${says}`,
    },
    numbers: {
      title: 'الأعداد',
      style: 'كتابة الأعداد',
      styles: {
        point: 'بنقطة عشريّة، وبين الأعمدة فواصل',
        comma: 'بفاصلة عشريّة، وبين الأعمدة فواصل منقوطة',
      },
      charts: 'حفظ الرسوم البيانيّة بصيغة CSV',
      chartsHint: (rows: number) =>
        `الخسارة والفجوات والوحدات المتمايزة والرتبة: ${counted(rows, MOMENT)}، بكلّ أرقامها.`,
      table: 'حفظ الجدول بصيغة CSV',
      tableHint: 'حساب كلّ وحدة في الخطوة الأخيرة، كما تعرضه «الأعداد».',
      trace: 'حفظ الأثر بصيغة CSV',
      traceHint: 'كلّ وزن بعد كلّ مثال، يُدرَّب مرّة أخرى إلى جانب هذا التشغيل.',
      from: 'من المثال',
      to: 'إلى المثال',
      traceLimit: (rows: number) =>
        `أقصى ما يتّسع له ملفّ من هذه الشبكة ${counted(rows, MOMENT)}: فينتهي الأثر قبل ما طُلب.`,
    },
    film: {
      title: 'فيلم',
      which: 'فيلم عن',
      seconds: 'المدّة',
      second: (n: number) => counted(n, SECOND),
      rate: 'صور في الثانية',
      size: 'الضلع الأطول',
      pixels: (n: number) => counted(n, PIXEL),
      save: 'حفظ الفيلم',
      says: (from: number, to: number) =>
        `من المثال ${count(from)} إلى المثال ${count(to)}، يُدرَّب مرّة أخرى إلى جانب هذا التشغيل.`,
      ways: {
        encoded: (kind: string) => `تُصنع كلّ صورة على حدة، مهما استغرقت: ${own(kind)}.`,
        recorded: (kind: string) =>
          `ليس لهذا المتصفّح مرمِّز للصور، فيُسجَّل الفيلم في أثناء عرضه: ${own(kind)}.`,
      },
      formats: { mp4: 'MP4', webm: 'WebM' },
      none: 'لا يصنع هذا المتصفّح أفلامًا: فليس له VideoEncoder ولا MediaRecorder.',
      start: 'التشغيل في بدايته: شغّله أوّلًا، فيعرض الفيلم الطريق.',
      nothing: 'ليس في ما هو مرسوم على الصفحة الآن شيء من زمن التشغيل.',
    },
    run: {
      title: 'التشغيل',
      document: 'حفظ المستند بصيغة JSON',
      documentHint: `البيانات والشبكة والبداية والتدريب، لا اللحظة. يُفتح من «أمثلة من عندك»، «فتح ملفّ»، وفي الطرفيّة بالأمر ${ltr('unalike run')}.`,
      both: 'يحوي الملفّ الشبكة المختارة، ويحوي الرابط كلتيهما.',
      weightsJson: 'حفظ الأوزان بصيغة JSON',
      weightsNpz: `حفظ الأوزان بصيغة ${ltr('.npz')}`,
      weightsHint: `الأوزان والانحيازات في هذه اللحظة بكلّ أرقامها. يبدأ تشغيل من ملفّ كهذا، هنا وفي الطرفيّة، ويقرأ ${ltr('numpy.load')} ملفّ ${ltr('.npz')}.`,
      changed: 'الأوزان المفتوحة وما غُيِّر في الطريق محفوظة في الرابط، لا في المستند.',
    },
  };
};
