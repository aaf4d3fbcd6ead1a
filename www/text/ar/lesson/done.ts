import type { ChapterWords } from '../../chapter';
import type { Format } from '../../format';
import { counting, EPOCH, EXAMPLE } from '../counting';

export const done = (format: Format): ChapterWords => {
  const { figure, share, tick } = format;
  const { inWords } = counting(format);
  const after = (n: number) => `بعد ${inWords(n, EXAMPLE)}`;
  return {
    question: 'متى ينتهي التدريب؟',
    body: 'الخسارة هي مقدار خطأ الشبكة، في المتوسّط على الأمثلة. وهي مرسومة تحت الصورة مقابل الأمثلة التي شوهدت.',
    asks: `خلال ${inWords(100, EPOCH)} ستفعل الخسارة ماذا؟`,
    choices: ['تنخفض بانتظام', 'تنخفض ثم تستقرّ', 'تبلغ 0 وتبقى عنده'],
    presses: {
      train: `تدريب ${inWords(100, EPOCH)}`,
      slower: `معدّل تعلّم ${tick(0.01)}`,
      heldOut: 'أمثلة قليلة مشوّشة، نصفها محجوز',
    },
    says: {
      levelled: ({ a }) =>
        `أخذ أوّل ${inWords(a.levelledOff!.seen, EXAMPLE)} من الخسارة ${figure(a.lossAtStart - a.levelledOff!.loss)}، وأخذ ما جاء بعدها، أي ${inWords(a.seen - a.levelledOff!.seen, EXAMPLE)}، ${figure(a.levelledOff!.loss - a.loss)}: عندئذ كان الانخفاض قد انتهى، كما تقول العلامة. إن توقّفت قبل ذلك بكثير فات معظمه؛ وإن واصلت كسبت كلّ جولة أقلّ.`,
      falling: ({ a }) =>
        `لم ينتهِ: ${after(a.seen)} الخسارة ${figure(a.loss)}، ولم تستقرّ. وكم يطول التدريب يتوقّف على معدّل التعلّم أيضًا.`,
      heldOut: ({ a }) =>
        `على الأمثلة التي تتدرّب عليها الخسارة ${figure(a.loss)}. وعلى المحجوزة كانت في أدناها، ${figure(a.leastTest!.loss)}، ${after(a.leastTest!.seen)}، وهي الآن ${figure(a.testLoss!)}: استمرّت تتعلّم ما يصدق على هذه الأمثلة وحدها. كانت النهاية قبل ذلك.`,
    },
    breaks: 'أكلّ استقرار نهاية، وكلّ نهاية استقرار؟ خُذ خطوات أصغر، أو احجز بعض الأمثلة.',
    aside: () => [
      `القاعدة: تُعدّ الخسارة مستقرّة إذا تغيّرت في النصف الأخير من التشغيل، وهو عشرون دورة على الأقلّ، بما لا يزيد على ${share(0.03)} من انخفاضها كلّه، أو على ما تتذبذب به أصلًا؛ وتقف العلامة حيث كانت قد اقتربت من ذلك المستوى. ويُقاس ذلك بالتشغيل كلّه، فتنتقل العلامة كلّما امتدّ التشغيل، ويبدو التوقّف الطويل قبل انخفاضٍ استقرارًا ما دام.`,
    ],
  };
};
