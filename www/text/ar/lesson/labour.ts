import type { ChapterWords } from '../../chapter';
import type { NetFacts } from '../../facts';
import type { Format } from '../../format';
import { counting, EXAMPLE } from '../counting';
import { ltr } from '../isolate';

export const labour = (format: Format): ChapterWords => {
  const { count, figure } = format;
  const { inWords } = counting(format);
  const pictures = (a: NetFacts) =>
    `تُظهر كلّ بطاقة أوزان وحدة (${count(a.inputs)}) صورةً. وعلى سلّم 0 فيه ضوضاء و1 أملس بدأت عند ${figure(a.smoothnessAtStart)} وهي الآن عند ${figure(a.smoothness)}`;
  return {
    question: 'أهو تقسيم للعمل؟',
    body: 'صارت الوحدات، وقد دُرِّبت على الأمثلة نفسها، تجيب بأشياء مختلفة. تُنزَع الوحدة بجعل الوزن من الوحدة إلى المُخرَج 0.',
    asks: 'ماذا لو نُزعت وحدة واحدة؟',
    choices: [
      'كلّها مهمّة بقدر متقارب',
      'بعضها مهمّ جدًّا، وبعضها لا يكاد',
      'لا أهمّيّة لأيّ منها: يسدّ غيرها مكانها',
    ],
    presses: {
      most: 'نزع أبعدها شوطًا',
      least: 'نزع التي لم تكد تتحرّك',
      noise: `أرقام: ${inWords(100, EXAMPLE)}`,
      strokes: `أرقام: كلّها (${count(1797)})، وشدّ نحو الصفر`,
      mnist: `أرقام من ${ltr('28 × 28')} بكسلًا`,
    },
    says: {
      worth: ({ found }) => {
        const [[most, whole, without], [least, , still]] = [found['most']!, found['least']!];
        return `من دون الوحدة ${count(most! + 1)} الخسارة ${figure(without!)} بدلًا من ${figure(whole!)}؛ ومن دون الوحدة ${count(least! + 1)} هي ${figure(still!)}. تؤدّي إحداهما كثيرًا من العمل ولا تكاد الأخرى تؤدّي شيئًا، ولم يأمرهما بذلك أحد.`;
      },
      equal: ({ found }) => {
        const [[most, whole, without], [least, , still]] = [found['most']!, found['least']!];
        return `الخسارة ${figure(whole!)} مع الوحدات كلّها، و${figure(without!)} من دون الوحدة ${count(most! + 1)}، و${figure(still!)} من دون الوحدة ${count(least! + 1)}.`;
      },
      strokes: ({ a }) => `${pictures(a)}: تكوّنت بقع وخطوط. لم يُطلب من أيّ وحدة أن تبحث عنها.`,
      patches: ({ a }) => `${pictures(a)}: بدأت رقع تظهر، وما زال كثير منها خشنًا.`,
      grain: ({ a }) => `${pictures(a)}: ما زال معظمها يبدو كالضوضاء.`,
    },
    table: {
      columns: ['ما نُزع', 'الوحدة', 'الخسارة معها', 'من دونها'],
      rows: { most: 'أبعدها شوطًا', least: 'أقلّها شوطًا' },
      cells: ([unit, before, after]) => [count(unit! + 1), figure(before!), figure(after!)],
    },
    breaks: 'بعددين لا تقدر الوحدة إلّا على رسم خطّ. فعمَّ تبحث الوحدات في الصور؟',
  };
};
