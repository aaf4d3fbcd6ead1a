import type { Format } from '../format';
import { ltr } from './isolate';

/** The words of what a unit is worth. */
export const worth = (format: Format) => {
  const { count, figure, share, short, tick } = format;
  return {
    title: 'ما قيمة كلّ وحدة',
    titleIn: (id: string) => `ما قيمة كلّ وحدة، الشبكة ${id.toUpperCase()}`,
    lead: (loss: number, right: number | undefined) =>
      `مع الوحدات كلّها خسارة التدريب ${figure(loss)}${right === undefined ? '' : `، والصحيح ${share(right)}`}. ومن دون واحدة منها:`,
    held: 'يُثبَّت ما ترسله',
    atMean: 'عند متوسّطه',
    atZero: 'عند 0',
    unit: 'الوحدة',
    number: (unit: number) => count(unit + 1),
    rises: 'ارتفاع الخسارة',
    right: 'الصحيح',
    off: 'معطَّلة',
    kind: 'ما هي',
    offUnit: (unit: number) => `تعطيل الوحدة ${count(unit + 1)}`,
    change: (rise: number) => (rise > 0 ? ltr(`+${short(rise, 2)}`) : short(rise, 2)),
    share,
    /** Points of a class's accuracy that are lost; below 0 they are won. */
    points: (lost: number) => {
      const won = count(Math.round(-100 * lost));
      return lost < 0 ? ltr(`+${won}`) : won;
    },
    classes: 'أعمدة الأصناف: كيف تتغيّر نسبة الصحيح من أمثلتها، بالنقاط المئويّة.',
    noExamples: 'لا يوجد مثال تدريب من هذا الصنف.',
    dead: 'ميتة',
    same: (unit: number) => `مثل الوحدة ${count(unit + 1)}، أو عكسها`,
    harmful: 'أفضل من دونها',
    redundant: 'لا تكاد تلزم',
    long: 'في شبكة بهذا الحجم يستغرق ذلك بعض الوقت.',
    measure: 'القياس الآن',
    diverged: 'تباعد التدريب، فلا قيمة لأيّ وحدة.',
    hints: 'معاني الكلمات',
    meanings: [
      [
        'عند متوسّطه',
        'ترسل ما كانت ترسله في المتوسّط على أمثلة التدريب، أيًّا كان ما يُقال لها: فما يُفقد هو ما كانت تخبر به.',
      ],
      ['عند 0', 'كما لو أنّها قُطعت.'],
      ['ميتة', 'ترسل 0 إلى كلّ مثال تدريب.'],
      [
        'مثل وحدة أخرى، أو عكسها',
        `الارتباط بين ما ترسله الاثنتان إلى أمثلة التدريب ${tick(0.99)} أو أكثر، أو ${tick(-0.99)} أو أقلّ.`,
      ],
      ['أفضل من دونها', 'حين يُثبَّت ما ترسله عند متوسّطه تنخفض الخسارة بأكثر من جزء من مئة منها.'],
      ['لا تكاد تلزم', 'حين يُثبَّت ما ترسله عند متوسّطه لا تتغيّر الخسارة بأكثر من جزء من مئة منها.'],
    ] as readonly (readonly [string, string])[],
  };
};
