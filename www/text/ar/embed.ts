import type { Format } from '../format';
import { BYTE, counting, EXAMPLE } from './counting';
import { ltr, own } from './isolate';

/** The words of a run in another page, and of what puts it there. */
export const embed = (format: Format) => {
  const { count } = format;
  const { beside, counted } = counting(format);
  return {
    title: 'في صفحة أخرى',
    open: 'فتح في Unalike',
    examples: (n: number) => beside(n, EXAMPLE),
    /** Why nothing can be trained in a worker. */
    kept: 'لا يُسمح لهذا الإطار بعامل في الخلفيّة (Worker). يستطيع من أنشأ الصفحة المحيطة به أن يضيف «allow-same-origin» إلى sandbox الإطار؛ أو افتح Unalike في نافذة خاصّة به.',
    code: {
      where: 'الوضع في',
      hosts: {
        page: 'صفحة ويب',
        element: 'صفحة ويب، عنصرًا فيها',
        course: 'Moodle أو Canvas',
        slides: 'شرائح (reveal.js)',
        notebook: 'Jupyter',
      },
      hints: {
        page: `ألصِقها في HTML الصفحة. وإن كانت الصفحة تقيّد الإطارات بالسمة sandbox فعليها أن تسمح بما يلي: ${ltr('allow-scripts allow-same-origin allow-popups')}.`,
        element:
          'يكفي النصّ البرمجيّ مرّة واحدة في الصفحة مهما كثرت التشغيلات فيها؛ ومن موقع آخر لا بدّ أن يسمح به هذا الخادم (Access-Control-Allow-Origin). تستطيع الصفحة أن تغيّر السمات، وأن تسمع كلّ لحظة: «unalike-step».',
        course:
          'اختر في محرّر النصوص HTML أو «الشفرة المصدريّة»، ثم ألصِقها واحفظ. فإن لم يبقَ إلّا الرابط فموقعك يمنع الإطارات: اطلب من مديره أن يسمح بهذا العنوان.',
        slides:
          'ألصِقها في HTML العرض، شريحةً مستقلّة. تُحمَّل حين تقترب الشريحة، وتتوقّف ما دامت شريحة أخرى معروضة.',
        notebook: 'ألصِقها في خليّة شفرة ثم شغّلها. لا بدّ أن يكون الدفتر متّصلًا بالإنترنت ليعرضها.',
      } as Record<string, string>,
      width: 'العرض بالبكسل',
      height: 'الارتفاع بالبكسل',
      full: 'بعرض المكان المتاح',
      theme: 'الألوان',
      themes: { system: 'كنظام القارئ', light: 'فاتحة', dark: 'داكنة' } as Record<string, string>,
      label: 'الشفرة',
      copy: 'نسخ الشفرة',
      copied: 'نُسخت.',
      byHand: 'لم يسمح المتصفّح بالنسخ. الشفرة محدَّدة: اضغط Ctrl أو ⌘ مع C.',
      title: (hidden: readonly number[]) =>
        hidden.length === 0
          ? 'Unalike: شبكة بلا وحدات مخفيّة، تُدرَّب خطوة خطوة'
          : `Unalike: شبكة عدد وحداتها المخفيّة ${hidden.map((units) => count(units)).join(' و')}، تُدرَّب خطوة خطوة`,
      local: 'هذا العنوان خاصّ بهذا الجهاز: لن يصل إليه غيرك. ضع الصفحة على خادم أوّلًا.',
      view: 'فتح هذا التشغيل في Unalike',
    },
    qr: {
      label: (link: string) => `رمز QR للرابط ${own(link)}`,
      length: (bytes: number) => `طول الرابط ${counted(bytes, BYTE)}.`,
      hard: 'هذا نمط دقيق: يصعب مسحه من آخر القاعة.',
      tooLong: (most: number) =>
        `هذا أطول من أن يتّسع له رمز QR، فأقصاه ${counted(most, BYTE)}. أعطِ الرابط مكتوبًا، أو احفظ الصفوف الخاصّة في ملفّ.`,
      fill: 'ملء الشاشة',
      leave: 'إغلاق',
    },
  };
};
