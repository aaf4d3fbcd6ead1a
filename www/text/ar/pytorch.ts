import type { Format } from '../format';
import { counting, UPDATE } from './counting';

/** The words of the run as a script for PyTorch. */
export const pytorch = (format: Format) => {
  const { counted, times } = counting(format);
  return {
    title: 'في PyTorch',
    save: 'حفظ التشغيل نفسه نصًّا برمجيًّا',
    hint: 'نصّ بلغة Python يدرّبه في PyTorch: الأمثلة نفسها بالترتيب نفسه من البداية العشوائيّة نفسها حتى هذه اللحظة، ثم يقول إلى أيّ حدّ يتّفق المنحنيان.',
    long: (updates: number, most: number) =>
      `تحرّكت الأوزان حتى هنا ${times(updates)}، وسيستغرق ذلك في PyTorch أكثر من نصف ساعة. أقصى ما في النصّ البرمجيّ ${counted(most, UPDATE)}: ارجع إلى لحظة أسبق.`,
  };
};
