import type { Words } from '..';
import type { Format } from '../format';

/** The words of the picture in which units leave their starts. */
export const parting = ({ count, figure, tick, short, share }: Format): Words['parting'] => ({
  label: 'Wie sich die Einheiten trennen',
  number: (unit) => count(unit + 1),
  times: (units) => `×${count(units)}`,
  tick,
  figure,
  distance: ['wie weit jede von ihrem Start entfernt ist', 'vom Start entfernt', 'vom Start'],
  across: {
    weights: ['Gewicht von x₁ →', 'x₁ →'],
    'weight-and-bias': ['Gewicht von x₁ →', 'x₁ →'],
    variance: ['erste Richtung →', 'erste →'],
  },
  upwards: {
    weights: ['↑ Gewicht von x₂', '↑ x₂'],
    'weight-and-bias': ['↑ Bias'],
    variance: ['↑ zweite Richtung', '↑ zweite'],
  },
  plane: (part) => [
    `Ebene der größten Varianz: Sie zeigt ${share(part)} der Streuung.`,
    `Diese Ebene zeigt ${share(part)} der Streuung.`,
    `${share(part)} der Streuung`,
  ],
  drawn: (times) => {
    const factor = times < 1e6 ? count(times) : short(times, 1);
    return [`jeder Schritt × ${factor} gezeichnet`, `Schritte × ${factor}`, `× ${factor}`];
  },
  before: ['grau: der Lauf davor', 'grau: davor'],
  describe: (units, points, plane) =>
    `${units === 1 ? 'Eine Einheit' : `${count(units)} Einheiten`} an ${
      points === 1 ? 'einem Punkt' : `${count(points)} verschiedenen Punkten`
    }. ${plane} Ein hohler Ring ist, wo eine Einheit begann, die Linie ist ihr Weg.`,
  planes: {
    weights: 'Die beiden Gewichte einer Einheit sind ihr Ort.',
    'weight-and-bias': 'Das Gewicht einer Einheit und ihr Bias sind ihr Ort.',
    variance: (part) =>
      `Gezeichnet auf der Ebene der größten Varianz, die ${share(part)} der Streuung zeigt.`,
  },
  none: 'Ohne verborgene Schicht gibt es keine Einheit, der man folgen könnte.',
});
