import type { Format } from '../format';
import { counting, UNIT } from './counting';
import { ltr } from './isolate';

/** The words of the picture in which units leave their starts. */
export const parting = (format: Format) => {
  const { count, figure, tick, short, share } = format;
  const { counted } = counting(format);
  return {
    label: 'كيف تفترق الوحدات',
    number: (unit: number) => count(unit + 1),
    times: (units: number) => ltr(`×${count(units)}`),
    tick,
    figure,
    distance: ['بُعد كلّ وحدة عن بدايتها', 'البُعد عن بدايتها'],
    /** The names of the two axes, whose arrow points to the right or up: the first that fits is written. */
    across: {
      weights: ['→ وزن x₁', '→ x₁'],
      'weight-and-bias': ['→ وزن x₁', '→ x₁'],
      variance: ['→ الاتجاه الأوّل', '→ الأوّل'],
    },
    upwards: {
      weights: ['↑ وزن x₂', '↑ x₂'],
      'weight-and-bias': ['↑ الانحياز'],
      variance: ['↑ الاتجاه الثاني', '↑ الثاني'],
    },
    plane: (part: number) => [
      `مستوى أكبر تباين: يُظهر ${share(part)} من التشتّت.`,
      `يُظهر المستوى ${share(part)} من التشتّت.`,
      `${share(part)} من التشتّت`,
    ],
    drawn: (times: number) => {
      const factor = ltr(`× ${times < 1e6 ? count(times) : short(times, 1)}`);
      return [`كلّ خطوة مرسومة ${factor}`, `الخطوات ${factor}`, factor];
    },
    before: ['الرمادي: التشغيل السابق', 'الرمادي: السابق'],
    describe: (units: number, points: number, plane: string) =>
      `${counted(units, UNIT)} ${
        points === 1
          ? 'عند نقطة واحدة'
          : points === 2
            ? 'عند نقطتين مختلفتين'
            : `عند نقاط مختلفة عددها ${count(points)}`
      }. ${plane} الحلقة الفارغة حيث بدأت الوحدة، والخطّ هو الطريق الذي قطعته.`,
    planes: {
      weights: 'وزنا الوحدة هما مكانها.',
      'weight-and-bias': 'وزن الوحدة وانحيازها هما مكانها.',
      variance: (part: number) => `مرسومة على مستوى أكبر تباين، وهو يُظهر ${share(part)} من التشتّت.`,
    },
    none: 'من دون طبقة مخفيّة لا توجد وحدة تُتابَع.',
  };
};
