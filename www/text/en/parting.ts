import type { Format } from '../format';
import type { Like } from '../like';

/** The words of the picture in which units leave their starts. */
export const parting = ({ count, figure, tick, short, share }: Format) => ({
  label: 'How the units part',
  number: (unit: number) => count(unit + 1),
  times: (units: number) => `×${count(units)}`,
  tick,
  figure,
  distance: ['how far each is from its start', 'from its start'],
  /** The names of the two axes: the first that fits is written. */
  across: {
    weights: ['weight of x₁ →', 'x₁ →'],
    'weight-and-bias': ['weight of x₁ →', 'x₁ →'],
    variance: ['first direction →', 'first →'],
  },
  upwards: {
    weights: ['↑ weight of x₂', '↑ x₂'],
    'weight-and-bias': ['↑ bias'],
    variance: ['↑ second direction', '↑ second'],
  },
  plane: (part: number) => [
    `Plane of largest variance: it shows ${share(part)} of the spread.`,
    `This plane shows ${share(part)} of the spread.`,
    `${share(part)} of the spread`,
  ],
  drawn: (times: number) => {
    const factor = times < 1e6 ? count(times) : short(times, 1);
    return [`each step drawn × ${factor}`, `steps × ${factor}`, `× ${factor}`];
  },
  before: ['grey: the run before', 'grey: before'],
  describe: (units: number, points: number, plane: string) =>
    `${units === 1 ? 'One unit' : `${count(units)} units`} at ${
      points === 1 ? 'one point' : `${count(points)} different points`
    }. ${plane} A hollow ring is where a unit started, the line is the way it came.`,
  planes: {
    weights: 'A unit’s two weights are its place.',
    'weight-and-bias': 'A unit’s weight and its bias are its place.',
    variance: (part: number) =>
      `Drawn on the plane of largest variance, which shows ${share(part)} of the spread.`,
  },
  none: 'Without a hidden layer there is no unit to follow.',
});

export type PartingWords = Like<ReturnType<typeof parting>>;
