import type { ChapterWords } from '../../chapter';
import type { Format } from '../../format';
import { counting, EXAMPLE } from '../counting';

export const batches = (format: Format): ChapterWords => {
  const { count, figure } = format;
  const { inWords, times } = counting(format);
  const examples = (n: number) => inWords(n, EXAMPLE);
  const sameExamples = (n: number) =>
    n === 1 ? 'المثال نفسه' : n === 2 ? 'المثالين نفسيهما' : `الأمثلة نفسها (${count(n)})`;
  return {
    question: 'واحدًا واحدًا أم على دفعات؟',
    body: `نسختان من شبكة واحدة. تحرّك A أوزانها بعد كلّ مثال، وتحرّكها B بعد كلّ عشرة؛ وتسمّى الجولة على الأمثلة كلّها (${count(100)}) دورة.`,
    asks: 'في دورة واحدة، ما الذي يختلف؟',
    choices: ['وحدات B تشاهد أمثلة أقلّ', 'أوزان B تتحرّك مرّات أقلّ', 'لا شيء يختلف'],
    presses: {
      epoch: 'تدريب دورة واحدة',
      more: `التدريب ${count(39)} دورةً أخرى`,
      whole: `جعل دفعة B كلّ الأمثلة`,
    },
    says: {
      sameOrder: ({ a, b }) =>
        `شاهدت كلّ وحدة في الشبكتين ${sameExamples(a.seen)} بالترتيب نفسه. تحرّكت أوزان A ${times(a.updates)}، وأوزان B ${times(b!.updates)}، كلّ مرّة بمتوسّط ما طلبته أمثلة الدفعة (${count(b!.batch)}).`,
      slower: ({ a, b }) =>
        `شاهدت كلّ وحدة في الشبكتين ${examples(a.seen)}. تحرّكت A ${times(a.updates)} وخسارتها، أي مقدار خطئها في المتوسّط، ${figure(a.loss)}؛ وتحرّكت B ${times(b!.updates)}، أكثر ثباتًا لكن مرّات أقلّ، وهي عند ${figure(b!.loss)}.`,
      alone: () => 'توجد الآن شبكة واحدة فقط: زرّ «مقارنة» يضع الثانية إلى جانبها من جديد.',
    },
    table: {
      columns: ['الدفعة', 'تحرّكت الأوزان', 'الخسارة'],
      rows: { one: '1', ten: '10', all: 'الكلّ' },
      cells: ([updates, loss]) => [times(updates!), figure(loss!)],
    },
    breaks: 'وماذا لو كانت الدفعة هي المجموعة كلّها؟',
  };
};
