import type { Words } from '..';
import type { Format } from '../format';
import { begun, counting, plural, START, type Noun } from './counting';

const ROLE: Noun = { gender: 'f', one: 'Rolle', many: 'Rollen', manyDative: 'Rollen' };

type Recurring =
  | 'roles'
  | 'rolesOf'
  | 'recurring'
  | 'recur'
  | 'index'
  | 'foretold'
  | 'noMore'
  | 'noIndex'
  | 'noRoles'
  | 'roleTable'
  | 'role'
  | 'inStarts'
  | 'byUnit'
  | 'rolesHint';

/** The words of roles over many starts. */
export const recurring = (format: Format): Pick<Words['starts'], Recurring> => {
  const { count, share: percent, short, tick } = format;
  const { counted } = counting(format);
  return {
    roles: (n) => `Die Rollen in ${counted(n, START, 'dative')} vergleichen`,
    rolesOf: (done, of) => `Start ${count(done + 1)} von ${count(of)} wird verglichen …`,
    recurring: 'Rollen, die wiederkehren',
    recur: (recurring, before, starts, single) => {
      const who =
        recurring === 0
          ? 'Keine Rolle kehrt'
          : `${counted(recurring, ROLE)} ${plural(recurring, 'kehrt', 'kehren')}`;
      const untrained = before === 0 ? 'keine' : count(before);
      const alone =
        single === 0 ? 'keine wird' : `${count(single)} ${plural(single, 'wird', 'werden')}`;
      return `${who} in mindestens der Hälfte von ${counted(starts, START, 'dative')} wieder; vor dem Training ${untrained}. ${begun(alone)} nur in einem einzigen Start gespielt.`;
    },
    index: (same, of, expected, p) => {
      const told = p < 0.001 ? `p < ${tick(0.001)}` : `p = ${short(p, 2)}`;
      const says = p < 0.05 ? 'Das ist mehr, als der Zufall gäbe' : 'Das ist, was der Zufall gäbe';
      return `Partner der Einheiten des ersten Starts tragen in ${count(same)} von ${count(of)} Fällen dieselbe Nummer, wo zufällig verteilte Nummern ${tick(Math.round(expected * 10) / 10)} geben: ${says} (so viele oder mehr mit ${told}, exakt gezählt über alle Arten, wie Nummern fallen können).`;
    },
    foretold: (hits, of, share, error, chance) =>
      `Die Einheit, deren Beitrag an ihrem Start dem am ähnlichsten war, was andere in einer Rolle am Ende beitragen, spielte diese Rolle am Ende in ${count(hits)} von ${count(of)} Fällen, im Mittel ${percent(share)} der Rollen eines Starts${Number.isFinite(error) ? `, Standardfehler ${percent(error)}` : ''}; der Zufall gäbe ${percent(chance)}.`,
    noMore: 'Das Training lässt hier nicht mehr von ihnen wiederkehren.',
    noIndex:
      'Keine Einheit lässt sich von einer anderen ihres Netzes unterscheiden, also sagen Nummern nichts.',
    noRoles:
      'Von keinem dieser Starts aus lassen sich Rollen angeben: Sie sind divergiert, oder keine Einheit trägt etwas bei.',
    roleTable: 'Rollen, und in wie vielen Starts jede Einheit sie spielt',
    role: (role) => `Rolle ${count(role + 1)}`,
    inStarts: 'Starts',
    byUnit: (unit) => `Einheit ${count(unit + 1)}`,
    rolesHint: `Eine Rolle ist, was Einheiten zur Antwort beitragen, die ein Zwanzigstel der Arbeit ihres Netzes oder mehr tun und deren Beiträge sich im Mittel zu ${tick(0.7)} gleichen (der Kosinus; Gruppen werden nach Average Linkage verbunden). Sie kehrt wieder, wo sie in mindestens der Hälfte der Starts gespielt wird; in manchen Starts können zwei Einheiten eine spielen.`,
  };
};
