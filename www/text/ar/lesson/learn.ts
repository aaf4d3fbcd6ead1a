import type { ChapterWords } from '../../chapter';
import type { Format } from '../../format';
import { counting, STEP, UNIT } from '../counting';

export const learn = (format: Format): ChapterWords => {
  const { count, figure } = format;
  const { counted, inWords } = counting(format);
  return {
    question: 'كيف تتعلّم الوحدة؟',
    body: 'تقول الشبكة شيئًا ثم يُقال لها ما كان ينبغي أن تقوله. يعود مقدار خطئها عبر الوصلات، وتنال كلّ وحدة نصيبها.',
    asks: 'أيّ الوحدات ستتغيّر؟',
    choices: ['أكثرها خطأً', 'كلّها، بالخطوة نفسها', 'كلّها، ولكلّ منها خطوتها'],
    presses: {
      ask: 'دعها تقول شيئًا',
      back: 'إرجاع الخطأ',
      move: 'تحريك الأوزان',
      noRate: 'جعل معدّل التعلّم 0',
      same: 'البدء بكلّ الوحدات متطابقة',
    },
    says: {
      own: ({ a }) =>
        `ما عاد إلى الوحدة هو مقدار خطأ المُخرَج، مضروبًا في الوزن الذي تكلّمت به، مضروبًا في ميل منحناها هناك: من ${figure(Math.min(...a.errors))} إلى ${figure(Math.max(...a.errors))}. ولذلك خطت ${counted(a.units, UNIT)} خطوات مختلفة عددها ${count(a.steps)}، وأكبرها خطوة الوحدة ${count(a.largest + 1)}.`,
      alike: ({ a }) =>
        `خطت كلّ الوحدات (${count(a.units)}) خطوة واحدة بعينها: كان ما دخل واحدًا، وكذلك الخطأ الذي عاد.`,
      some: ({ a }) =>
        `تحرّكت ${count(a.moved)} من ${inWords(a.units, UNIT)}، والخطوات المختلفة: ${counted(a.steps, STEP)}.`,
      nothing: ({ a }) =>
        a.rate === 0
          ? 'لم يتحرّك شيء: عاد الخطأ، لكنّ معدّل تعلّم قدره 0 يجعل طول كلّ خطوة 0.'
          : 'لم تتحرّك أيّ وحدة في هذه الخطوة.',
    },
    breaks: 'الخطوة هي معدّل التعلّم مضروبًا في ما يطلبه الخطأ. انزع المعدّل، أو ما يميّز بين الوحدات.',
    aside: () => ['الخطوة لمثالها وحده: وعلى غيره قد تسوء الشبكة قليلًا. وعلى أمثلة كثيرة تتحسّن.'],
  };
};
