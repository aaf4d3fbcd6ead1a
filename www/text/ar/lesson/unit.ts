import type { ChapterWords } from '../../chapter';
import type { Format } from '../../format';
import { counting, OUTPUT, PIXEL, PRODUCT } from '../counting';

export const unit = (format: Format): ChapterWords => {
  const { count, figure } = format;
  const { counted, inWords } = counting(format);
  return {
    question: 'ماذا تفعل وحدة واحدة بمثال؟',
    body: 'الوحدة 1 مفتوحة. لها وزن لكلّ عدد من أعداد المثال، وعدد آخر هو انحيازها.',
    asks: 'ماذا ستفعل بالمثال التالي؟',
    choices: ['تحتفظ به إن كان من أمثلتها', 'تضرب وتجمع وترسل عددًا واحدًا', 'ترسل أعداده كما جاءت'],
    presses: {
      send: 'إرسال مثال واحد',
      digit: `والآن رقم من ${inWords(64, PIXEL)}`,
      linear: 'نزع الانحناء',
    },
    says: {
      bent: ({ a }) =>
        `ضربت أعداد المثال (${count(a.inputs)}) في أوزانها (${count(a.inputs)}) وأضافت انحيازها: ${figure(a.opened!.sum)}. تنشيطها، وهو منحنى يثني المجاميع الكبيرة، يجعل ذلك ${figure(a.opened!.sent)}، وهذا ما يمضي إلى المُخرَج.`,
      digit: ({ a }) =>
        `الأمر نفسه مع ${inWords(a.inputs, PIXEL)}: ${counted(a.inputs, PRODUCT)} وانحياز مجموعها ${figure(a.opened!.sum)}، ثُني إلى ${figure(a.opened!.sent)}. تتلقّى كلّ الوحدات (${count(a.units)}) كلّ البكسلات، وترسل كلّ منها عددها الواحد إلى ${inWords(a.outputs, OUTPUT)}، هي المخارج كلّها.`,
      straight: ({ a }) =>
        `من دون الانحناء ترسل مجموعها كما هو: ${figure(a.opened!.sent)}. ومهما كثرت هذه الوحدات فهي ترسم معًا خطًّا مستقيمًا واحدًا عبر الهلالين، والخسارة ${figure(a.loss)}.`,
      closed: () => 'لا وحدة مفتوحة: اختر وحدة في الصورة لترى مجموعها.',
    },
    breaks: 'وماذا لو أرسلت الوحدة مجموعها كما هو؟',
  };
};
