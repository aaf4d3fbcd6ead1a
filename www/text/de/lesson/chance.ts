import type { ChapterWords } from '../../chapter';
import type { Facts } from '../../facts';
import type { Format } from '../../format';
import { plural } from '../counting';
import { reading } from './reading';

/** The rows that speak of one start each. */
const SEEDS = ['53', '1', '2', '3', '4'];

export const chance = ({ count, figure }: Format): ChapterWords => {
  const list = (units: readonly number[]) => units.map((unit) => count(unit + 1)).join(', ');
  const trios = ({ found }: Facts) =>
    SEEDS.flatMap((seed) => {
      const cells = found[seed];
      return cells ? [list(cells.slice(0, 3))] : [];
    });
  const different = (facts: Facts) => new Set(trios(facts)).size;
  const first = ({ furthest }: Facts['a']) => list([...furthest.slice(0, 3)].sort((a, b) => a - b));
  return {
    question: 'Oder ist es Zufall?',
    body: 'Manche Einheiten kamen hier weit, andere kaum vom Fleck. Jetzt dasselbe Netz, dieselben Beispiele in derselben Reihenfolge, von vier anderen zufälligen Starts aus.',
    asks: 'Welche Einheiten werden am weitesten kommen?',
    choices: ['Wieder dieselben drei', 'Andere, von Start zu Start', 'Alle etwa gleich weit'],
    presses: {
      two: 'Von Start 1 und 2 aus trainieren',
      more: 'Von Start 3 und 4 aus trainieren',
      shuffle: 'Die Einheiten des Starts mischen',
      reorder: 'Andere Reihenfolge, selber Start',
    },
    says: {
      others: (facts) =>
        `${count(different(facts))} ${plural(different(facts), 'Trio', 'verschiedene Trios')} in ${count(trios(facts).length)} Starts: ${trios(facts).join('; ')}. Nichts war anders als der zufällige Start. Keine Einheit hat sich ihre Rolle ausgesucht.`,
      sameTrio: (facts) =>
        `Von allen ${count(trios(facts).length)} Starts aus kamen dieselben drei am weitesten: ${trios(facts)[0]}.`,
      shuffled: ({ a, nearest }) =>
        `Die Gewichte von Einheit 1 sind jetzt die von Einheit ${count(nearest.units[0]! + 1)}, und so fort: Jede der ${count(a.units)} von B ist eine von A, bis auf ${figure(nearest.gap)}. Nur die Rundung ist verschieden, denn Summen über Einheiten laufen in anderer Reihenfolge. Welche Nummer eine Einheit hat, ist gleich; auf ihren Start kommt es an.`,
      reordered: ({ a }) =>
        `Mit demselben Start und den Beispielen in anderer Reihenfolge kamen dieselben drei am weitesten: ${first(a)}. Hier entschied der Start mehr als die Reihenfolge.`,
      reorderedOther: ({ a }) =>
        `Mit demselben Start und den Beispielen in anderer Reihenfolge kamen ${first(a)} am weitesten: Auch die Reihenfolge redet mit.`,
    },
    table: {
      columns: ['Start', 'Am weitesten', 'Verlust'],
      rows: { '53': '53', '1': '1', '2': '2', '3': '3', '4': '4', order: '53, andere Folge' },
      cells: (cells) => [list(cells.slice(0, 3)), figure(cells[3]!)],
    },
    breaks: 'Ist es die Nummer der Einheit, ihr Start oder die Reihenfolge der Beispiele?',
    aside: (facts) => {
      const { a, found } = facts;
      const [far, near] = [a.furthest[0]!, a.furthest.at(-1)!];
      const losses = SEEDS.flatMap((seed) => found[seed]?.[3] ?? []);
      return [
        `Für Arbeitsteilung: Einheiten werden darin verschieden, was sie tun. In diesem Netz kam Einheit ${count(far + 1)} ${figure(a.distances[far]!)} weit von ihrem Start und Einheit ${count(near + 1)} ${figure(a.distances[near]!)}; und wer auch immer die Arbeit tat, ${count(losses.length)} Starts endeten bei Verlusten von ${figure(Math.min(...losses))} bis ${figure(Math.max(...losses))}.`,
        `Für Zufall: In ${count(losses.length)} Starts kamen ${count(different(facts))} verschiedene Trios am weitesten. Welche Einheiten es sind, wurde vor dem ersten Beispiel gezogen, und keine Einheit weiß von einer anderen.`,
        'Beides stimmt: Was zu tun ist, kommt aus den Beispielen; wer es tut, kommt aus dem Start, und ein wenig aus der Reihenfolge.',
      ];
    },
    reading,
  };
};
