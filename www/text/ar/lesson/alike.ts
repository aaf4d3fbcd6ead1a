import type { ChapterWords } from '../../chapter';
import type { Format } from '../../format';
import { counting, EXAMPLE, UNIT } from '../counting';

export const alike = (format: Format): ChapterWords => {
  const { count, figure } = format;
  const { counted, inWords } = counting(format);
  return {
    question: 'ابدأ بالثماني متطابقة. أتستطيع أن تفترق؟',
    body: `الأمثلة الآن في هلالين. ستبدأ كلّ وحدة بالأوزان نفسها، الداخلة والخارجة؛ وكلّ ما عدا ذلك يبقى.`,
    asks: `بعد ${inWords(4900, EXAMPLE)}:`,
    choices: ['تفترق، لكن متأخّرة', 'تفترق قليلًا', 'تبقى متطابقة، حتى آخر بِت'],
    presses: {
      same: 'البدء بالثماني متطابقة',
      train: `التدريب على ${inWords(4900, EXAMPLE)}`,
      outgoing: 'الداخل متطابق والخارج حرّ',
      zeros: 'البدء بأوزان كلّها صفر',
      within: 'النظر داخل وحدة واحدة',
      long: 'بدايات حرّة وتدريب طويل',
      single: 'وحدة واحدة فقط',
    },
    says: {
      one: ({ a }) =>
        `بعد ${inWords(a.seen, EXAMPLE)} لا يختلف بِت واحد. الأعداد نفسها تدخل، والخطأ نفسه يعود، والتغيّر نفسه. انخفضت الخسارة من ${figure(a.lossAtStart)} إلى ${figure(a.loss)}، مع ${inWords(a.units, UNIT)} تعمل كأنّها واحدة.`,
      single: ({ a }) =>
        `وحدة واحدة فقط تبلغ ${figure(a.loss)} بعد ${inWords(a.seen, EXAMPLE)}. تستطيع أن ترسم خطًّا واحدًا، وثماني متطابقة لا تستطيع أن ترسم أكثر.`,
      frozen: ({ a }) =>
        `لم تتحرّك أيّ وحدة من الطبقة خلال ${inWords(a.seen, EXAMPLE)}: عبر أوزان خارجة كلّها صفر لا يعود خطأ. هذا تجمّد، وهو شيء آخر غير التطابق.`,
      parted: ({ a }) =>
        `افترقت: ${count(a.distinct)} من ${count(a.units)} مختلفة، بفرق يصل إلى ${figure(a.gap)}. كان ما يخرج منها مختلفًا، فنالت كلّ منها خطأ خاصًّا بها منذ الخطوة الأولى.`,
      within: ({ a }) =>
        `أوزان الوحدة ${count(a.opened!.unit + 1)} نفسها (${count(a.opened!.weights)}) مختلفة كلّها، لأنّها تلاقي مُدخَلات مختلفة. أمّا من وحدة إلى وحدة فلا يختلف شيء: لكلّ الوحدات (${count(a.units)}) هذه الأوزان بعينها.`,
      long: ({ a }) =>
        `لا تلتقي: انخفضت الخسارة إلى ${figure(a.loss)}، وبعد ${inWords(a.seen, EXAMPLE)} ما زالت ${counted(a.units, UNIT)} كلّها مختلفة، بفرق يصل إلى ${figure(a.gap)}. لم تحتج أيّ اثنتين إلى الأوزان نفسها لبلوغ ذلك.`,
    },
    breaks:
      'التطابق يعني الداخل والخارج معًا. جرِّب أحدهما دون الآخر، أو لا شيء سوى الأصفار، أو وحدة واحدة فقط. ثم أليست البدايات المختلفة تنتهي كلّها عند أفضل الأوزان نفسها؟',
  };
};
