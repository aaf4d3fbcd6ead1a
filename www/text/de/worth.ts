import type { Words } from '..';
import type { Format } from '../format';

/** The words of what a unit is worth. */
export const worth = (format: Format): Words['worth'] => {
  const { count, figure, share, short, tick } = format;
  return {
    title: 'Was jede Einheit wert ist',
    titleIn: (id) => `Was jede Einheit wert ist, Netz ${id.toUpperCase()}`,
    lead: (loss, right) =>
      `Mit allen ist der Verlust im Training ${figure(loss)}${right === undefined ? '' : `, und ${share(right)} sind richtig`}. Ohne eine von ihnen:`,
    held: 'Was sie sendet, bleibt',
    atMean: 'auf seinem Mittel',
    atZero: 'auf 0',
    unit: 'Einheit',
    number: (unit) => count(unit + 1),
    rises: 'Verlust steigt um',
    right: 'richtig',
    off: 'aus',
    kind: 'Was sie ist',
    offUnit: (unit) => `Einheit ${count(unit + 1)} ausgeschaltet`,
    change: (rise) => `${rise > 0 ? '+' : ''}${short(rise, 2)}`,
    share,
    points: (lost) => `${lost < 0 ? '+' : ''}${count(Math.round(-100 * lost))}`,
    classes:
      'Spalten der Klassen: wie sich der richtige Anteil ihrer Beispiele ändert, in Punkten.',
    noExamples: 'Von dieser Klasse gibt es kein Trainingsbeispiel.',
    dead: 'tot',
    same: (unit) => `dasselbe wie Einheit ${count(unit + 1)}, oder ihr Gegenteil`,
    harmful: 'besser ohne',
    redundant: 'kaum nötig',
    long: 'In einem Netz dieser Größe dauert das eine Weile.',
    measure: 'Jetzt messen',
    diverged: 'Der Lauf ist divergiert, also ist keine Einheit etwas wert.',
    hints: 'Was die Wörter heißen',
    meanings: [
      [
        'auf seinem Mittel',
        'Sie sendet, was sie im Mittel über die Trainingsbeispiele gesendet hat, was man ihr auch sagt: Verloren geht, was sie mitteilte.',
      ],
      ['auf 0', 'Als wäre sie herausgeschnitten.'],
      ['tot', 'Sie sendet 0 zu jedem Trainingsbeispiel.'],
      [
        'dasselbe wie eine andere, oder ihr Gegenteil',
        `Was die beiden zu den Trainingsbeispielen senden, korreliert mit ${tick(0.99)} oder mehr, oder mit ${tick(-0.99)} oder weniger.`,
      ],
      [
        'besser ohne',
        'Bleibt, was sie sendet, auf seinem Mittel, so sinkt der Verlust um mehr als ein Hundertstel seiner selbst.',
      ],
      [
        'kaum nötig',
        'Bleibt, was sie sendet, auf seinem Mittel, so ändert sich der Verlust um höchstens ein Hundertstel seiner selbst.',
      ],
    ],
  };
};
