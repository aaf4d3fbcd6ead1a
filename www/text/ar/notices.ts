import type { Format } from '../format';
import { CHARACTER, counting, UNIT } from './counting';
import { own } from './isolate';
import { said, type Refused } from './said';

/** Why images did not arrive. */
type ImagesFault =
  { kind: 'connection' } | { kind: 'status'; status: number } | { kind: 'damaged' };

function why(fault: ImagesFault): string {
  switch (fault.kind) {
    case 'connection':
      return 'انقطع الاتّصال';
    case 'status':
      return `أجاب الخادم بالرمز ${fault.status}`;
    case 'damaged':
      return 'ما وصل ليس كاملًا، أو ليس من هذا الإصدار';
  }
}

export const notices = (format: Format) => {
  const { count } = format;
  const { inWords } = counting(format);
  const network = (net: 'a' | 'b', isAlone: boolean) => (isAlone ? '' : `${net.toUpperCase()}: `);
  return {
    label: 'إشعارات',
    close: 'إغلاق',
    loading: 'تحميل المحرّك جارٍ …',
    noCanvas: 'لا يتيح هذا المتصفّح للصفحة لوحة ترسم عليها. تعمل الأعداد والجداول من دونها.',
    refused: (fault: Refused) => {
      const { field, value, allowed } = said(fault);
      return `${field}: ${value} غير مسموح هنا. المسموح: ${allowed}. لم يتغيّر شيء.`;
    },
    link: (n: number) =>
      n === 1
        ? 'جزء واحد من هذا الرابط لا يمكن قراءته؛ وكلّ ما عداه معروض.'
        : n === 2
          ? 'جزءان من هذا الرابط لا يمكن قراءتهما؛ وكلّ ما عداهما معروض.'
          : `أجزاء من هذا الرابط لا يمكن قراءتها (${count(n)})؛ وكلّ ما عداها معروض.`,
    linkPart: (fault: Refused) => {
      const { field, value, allowed } = said(fault);
      return `${field}: ${value}. المسموح: ${allowed}.`;
    },
    panicked: (reason: string) => `توقّف المحرّك بسبب خطأ (${own(reason)}).`,
    panickedSafe: 'التجربة ولحظتها محفوظتان.',
    goOn: 'متابعة',
    fault: (part: string, reason: string) =>
      `تعطّل جزء من الصفحة: ${own(part)} (${own(reason)}). التشغيل محفوظ.`,
    showAgain: 'إظهاره من جديد',
    noChance:
      'لا يتيح هذا المتصفّح للصفحة أعدادًا عشوائيّة، فلم تُسحب بذرة جديدة. لم يتغيّر شيء: يمكن كتابة بذرة في قسم البداية.',
    copied: 'نُسخ الرابط: يفتح هذا التشغيل بعينه في هذه اللحظة بعينها.',
    copiedLong: (length: number, careful: number) =>
      `نُسخ الرابط: يفتح هذا التشغيل بعينه في هذه اللحظة بعينها. طوله ${counting(format).counted(length, CHARACTER)}، وبعض تطبيقات المراسلة تقصّ ما يزيد على ${format.count(careful)}: فاحفظ الملفّ أيضًا.`,
    rowsLeftOut:
      'صفوفك أطول من أن يحملها رابط. يفتح الرابط التشغيل في هذا المتصفّح؛ ولغيرك احفظ الملفّ.',
    rowsUnkept:
      'صفوفك أطول من أن يحملها رابط، وهذا المتصفّح لا يحفظ شيئًا للصفحة: تضيع إذا أعدت تحميلها. احفظ الملفّ.',
    keepFile: 'حفظ الملفّ',
    rowsMissing:
      'يخلو هذا الرابط من صفوفه، فقد كانت أطول من أن يحملها: افتح الملفّ الذي حُفظت فيه، من «أمثلة من عندك».',
    address: 'انسخ هذا العنوان: يفتح هذا التشغيل بعينه في هذه اللحظة بعينها.',
    left: 'فُتح الرابط. التشغيل السابق محفوظ.',
    undo: 'العودة إليه',
    newVersion:
      'وصل إصدار جديد من Unalike. يُفتح بهذه التجربة في هذه اللحظة؛ ويُنسى ما يتذكّره التراجع.',
    takeVersion: 'الانتقال إليه',
    alike: (net: 'a' | 'b', isAlone: boolean, [one, other]: readonly number[]) =>
      `${network(net, isAlone)}صارت الوحدتان ${count(one! + 1)} و${count(other! + 1)} متطابقتين حتى آخر بِت.`,
    still: (net: 'a' | 'b', isAlone: boolean, n: number, of: number) =>
      `${network(net, isAlone)}${count(n)} من ${inWords(of, UNIT)} لا تكاد تتحرّك.`,
    levelled: (net: 'a' | 'b', isAlone: boolean) => `${network(net, isAlone)}استقرّت الخسارة.`,
    images: {
      fetching: (set: string) => `جلب صور ${set} جارٍ …`,
      cancel: 'إلغاء',
      lost: (set: string, fault: ImagesFault) => `لم تصل صور ${set}: ${why(fault)}.`,
      stays: 'التشغيل السابق ما زال هنا.',
      linkStays: 'الرابط ينتظر في العنوان؛ وتعرض الصفحة تشغيلًا آخر في هذه الأثناء.',
      again: 'إعادة المحاولة',
      reload: 'إن لم تنفع إعادة المحاولة فأعد تحميل الصفحة.',
    },
    noEngine: {
      title: 'تعذّر تحميل المحرّك',
      body: 'يدرّب Unalike شبكة حقيقيّة في هذه الصفحة بواسطة WebAssembly. قد يكون المتصفّح أقدم من أن يدعم ذلك، أو أنّ الملفّ لم يصل.',
      again: 'إعادة المحاولة',
    },
  };
};
