import type { ChapterWords } from '../../chapter';
import type { Facts } from '../../facts';
import type { Format } from '../../format';
import { counting, START, TRIO } from '../counting';
import { reading } from './reading';

/** The rows that speak of one start each. */
const SEEDS = ['53', '1', '2', '3', '4'];

export const chance = (format: Format): ChapterWords => {
  const { count, figure } = format;
  const { counted, inWords } = counting(format);
  const list = (units: readonly number[]) => units.map((unit) => count(unit + 1)).join('، ');
  const trios = ({ found }: Facts) =>
    SEEDS.flatMap((seed) => {
      const cells = found[seed];
      return cells ? [list(cells.slice(0, 3))] : [];
    });
  const first = ({ furthest }: Facts['a']) => list([...furthest.slice(0, 3)].sort((a, b) => a - b));
  /** So many trios that differ. */
  const different = (facts: Facts) => counted(new Set(trios(facts)).size, TRIO);
  return {
    question: 'أم هي المصادفة؟',
    body: 'قطعت بعض الوحدات هنا شوطًا بعيدًا، ولم يكد بعضها يقطع شيئًا. والآن الشبكة نفسها، والأمثلة نفسها بالترتيب نفسه، من أربع بدايات عشوائيّة أخرى.',
    asks: 'أيّ الوحدات ستبلغ أبعد ما يكون؟',
    choices: ['الثلاث نفسها من جديد', 'غيرها، من بداية إلى بداية', 'كلّها على بُعد متقارب'],
    presses: {
      two: 'التدريب من البدايتين 1 و2',
      more: 'التدريب من البدايتين 3 و4',
      shuffle: 'خلط وحدات البداية',
      reorder: 'ترتيب آخر والبداية نفسها',
    },
    says: {
      others: (facts) =>
        `في ${inWords(trios(facts).length, START)} ظهر ${different(facts)}: ${trios(facts).join('؛ ')}. لم يكن مختلفًا سوى البداية العشوائيّة. لم تختر أيّ وحدة دورها.`,
      sameTrio: (facts) =>
        `من كلّ البدايات (${count(trios(facts).length)}) بلغت الثلاث نفسها أبعد ما يكون: ${trios(facts)[0]}.`,
      shuffled: ({ a, nearest }) =>
        `أوزان الوحدة 1 هي الآن أوزان الوحدة ${count(nearest.units[0]! + 1)}، وهكذا: كلّ من وحدات B (${count(a.units)}) هي إحدى وحدات A بفارق لا يتجاوز ${figure(nearest.gap)}. لا يختلف سوى التقريب، لأنّ المجاميع على الوحدات تُحسب بترتيب آخر. رقم الوحدة لا شأن له؛ أمّا بدايتها فلها شأن.`,
      reordered: ({ a }) =>
        `مع البداية نفسها والأمثلة بترتيب آخر بلغت الثلاث نفسها أبعد ما يكون: ${first(a)}. هنا قرّرت البداية أكثر ممّا قرّر الترتيب.`,
      reorderedOther: ({ a }) =>
        `مع البداية نفسها والأمثلة بترتيب آخر بلغت ${first(a)} أبعد ما يكون: للترتيب أيضًا كلمة.`,
    },
    table: {
      columns: ['البداية', 'الأبعد', 'الخسارة'],
      rows: { '53': '53', '1': '1', '2': '2', '3': '3', '4': '4', order: '53، ترتيب آخر' },
      cells: (cells) => [list(cells.slice(0, 3)), figure(cells[3]!)],
    },
    breaks: 'أهو رقم الوحدة، أم بدايتها، أم ترتيب الأمثلة؟',
    aside: (facts) => {
      const { a, found } = facts;
      const [far, near] = [a.furthest[0]!, a.furthest.at(-1)!];
      const losses = SEEDS.flatMap((seed) => found[seed]?.[3] ?? []);
      return [
        `حجّة تقسيم العمل: تصير الوحدات مختلفة في ما تفعله. في هذه الشبكة ابتعدت الوحدة ${count(far + 1)} عن بدايتها ${figure(a.distances[far]!)} والوحدة ${count(near + 1)} ${figure(a.distances[near]!)}؛ وأيًّا كان من أدّى العمل فقد انتهت ${counted(losses.length, START)} إلى خسائر من ${figure(Math.min(...losses))} إلى ${figure(Math.max(...losses))}.`,
        `حجّة المصادفة: في ${inWords(losses.length, START)} بلغ أبعد ما يكون ${different(facts)}. أيّ الوحدات هي؟ سُحب ذلك قبل المثال الأوّل، ولا تعرف وحدة شيئًا عن أخرى.`,
        'كلاهما صحيح: ما ينبغي عمله يأتي من الأمثلة؛ ومن يعمله يأتي من البداية، وقليلًا من الترتيب.',
      ];
    },
    reading,
  };
};
