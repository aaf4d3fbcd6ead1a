import type { Format } from '../format';
import { CHARACTER, CLASS, COLUMN, counting, NUMBER, POINT, ROW } from './counting';
import { ltr, own as isolated } from './isolate';
import { said } from './said';

/** What parts the columns of a table. */
const SEPARATORS: Record<string, string> = {
  '\t': 'علامة جدولة',
  ';': 'فاصلة منقوطة',
  ',': 'فاصلة',
};

/** The words of examples of one's own. */
export const own = (format: Format) => {
  const { counted, inWords } = counting(format);
  const { count, tick } = format;
  const square = (side: number) => ltr(`${count(side)} × ${count(side)}`);
  return {
    open: 'أمثلة من عندك',
    draw: 'رسم رقم',
    ways: 'الطريقة',
    way: { points: 'رسم نقاط', table: 'لصق جدول' },
    drop: 'أفلِت الملفّ: جدول، أو مستند محفوظ.',
    unkept: 'لا يحفظ هذا المتصفّح شيئًا للصفحة: ما تصنعه هنا يضيع إذا أعدت تحميلها.',
    unreadable: (name: string) => `لا يمكن قراءة ${isolated(name)}.`,
    notText: (name: string) => `${isolated(name)} ليس جدولًا نصّيًّا: احفظه بصيغة CSV، أو انسخ خلاياه.`,
    wrongFile: 'لا يمكن فتح هذا الملفّ:',
    fault: (field: string, value: string, allowed: string) => {
      const fault = said({ field, value, allowed });
      return `${fault.field}: ${fault.value}. المسموح: ${fault.allowed}.`;
    },
    more: (n: number) => `وغير ذلك: ${count(n)}.`,
    train: 'التدريب عليها',
    link: (length: number) => `طول الرابط معها ${counted(length, CHARACTER)}: يمرّ في كلّ مكان.`,
    linkLong: (length: number, careful: number) =>
      `طول الرابط معها ${counted(length, CHARACTER)}. بعض تطبيقات المراسلة تقصّ ما يزيد على ${count(careful)}: فاحفظ الملفّ أيضًا.`,
    linkNone: (length: number, longest: number) =>
      `طول الرابط معها يكون ${counted(length, CHARACTER)}، وما يزيد على ${count(longest)} لا يمرّ بأمان. يحفظها هذا المتصفّح؛ ولإعطائها غيرك احفظ الملفّ.`,
    keep: 'حفظ في ملفّ',
    keepHint: 'التجربة كلّها بصيغة JSON: تُفتح هنا من جديد، وتقرؤها الطرفيّة.',
    enters: {
      how: 'يُطرح من كلّ عمود متوسّطه ويُقسم على انحرافه المعياريّ قبل أن يدخل.',
      constant: (name: string, value: string) =>
        `${isolated(name)}: القيمة ${value} واحدة في كلّ الصفوف، فتدخل 0.`,
      value: (name: string, value: string, enters: string, mean: string, deviation: string) =>
        `${isolated(name)}: القيمة ${value} تدخل على أنّها ${enters} (المتوسّط ${mean}، والانحراف المعياريّ ${deviation}).`,
      more: (n: number) => `وغيرها: ${counted(n, COLUMN)}.`,
    },
    weights: {
      open: 'البدء من ملفّ أوزان',
      how: `ملفّ JSON أو ${ltr('.npz')} فيه ${ltr('W1, b1, W2, b2, …')} كما تكتبه PyTorch أو Keras أو scikit-learn أو NumPy. والمصفوفة وحدات × مدخلات أو مدخلات × وحدات.`,
      isStart: 'يبدأ التشغيل من أوزان ملفّ. وما اختير هنا يسري من جديد متى سُحبت بداية.',
      draw: 'سحب بداية من جديد',
      notHere: 'لم يصل ما يقرأ الملفّات. اختر الملفّ من جديد متى وُجد اتّصال.',
      /** How a matrix lies that would fit either way. */
      square: (layer: number, inputsFirst: boolean) =>
        `الطبقة ${count(layer)} مربّعة: قُرئت على أنّها ${inputsFirst ? 'مُدخَلات × وحدات' : 'وحدات × مُدخَلات'}.`,
      noBiases: (layer: number) => `لا انحيازات للطبقة ${count(layer)} في الملفّ: تبدأ من 0.`,
      unused: (names: readonly string[]) => `لم يُستعمل: ${isolated(names.join(', '))}.`,
    },
    points: {
      plane: 'المستوى',
      how: 'المس لإضافة نقطة، واسحب لإضافة عدّة نقاط. بلوحة المفاتيح: الأسهم تحرّك، وEnter يضيف، وDelete يمحو، والمفاتيح من 1 إلى 6 تختار الصنف.',
      classes: 'الصنف',
      class: (name: string, n: number) => `${isolated(name)}، ${counted(n, POINT)}`,
      erase: 'محو',
      undo: 'تراجع',
      redo: 'إعادة التغيير',
      clear: 'محو الكلّ',
      begin: (set: string) => `البدء من: ${set}`,
      at: (x: number, y: number) => ltr(`${tick(x)}, ${tick(y)}`),
      added: (name: string, where: string, n: number) =>
        `${isolated(name)} عند ${where}. ${counted(n, POINT)}.`,
      erased: (n: number, left: number) =>
        `مُحي: ${counted(n, POINT)}. الباقي: ${counted(left, POINT)}.`,
      nothing: 'لا شيء يُمحى هنا.',
      chosen: (name: string) => `الصنف ${isolated(name)}`,
      cleared: 'مُحيت كلّها؛ والتراجع يعيدها.',
      undone: (n: number) => `تمّ التراجع. ${counted(n, POINT)}.`,
      redone: (n: number) => `أُعيد التغيير. ${counted(n, POINT)}.`,
      taken: (n: number) => `أُخذت ${counted(n, POINT)}.`,
      needs: 'يلزم لذلك نقاط من صنفين على الأقلّ.',
      count: (n: number, classes: number) => `${counted(n, POINT)} من ${inWords(classes, CLASS)}.`,
      several:
        'مع ثلاثة أصناف فأكثر تجيب الشبكة عن كلّ صنف على حدة: فتُظهر البطاقات عندئذ الأوزان لا المستوى.',
    },
    table: {
      label: 'جدول، بصيغة CSV أو من جدول حسابات',
      placeholder: ['length,width,kind', '5.1,3.5,setosa', '7.0,3.2,versicolor']
        .map(ltr)
        .join('\n'),
      open: 'فتح ملفّ',
      encoding: (name: string, encoding: string) =>
        `${isolated(name)}، قُرئ بترميز ${encoding.toUpperCase()}.`,
      empty: 'ألصِق جدولًا، أو افتح ملفًّا، أو أفلِت ملفًّا هنا. كلّ صفّ مثال.',
      says: (rows: number, inputs: number) =>
        `${counted(rows, ROW)}، في كلّ منها ${counted(inputs, NUMBER)}.`,
      foretells: (name: string) => `المطلوب توقّعه: ${isolated(name)}، وهو عدد.`,
      sorts: (name: string, classes: number, names: readonly string[]) => {
        if (classes === 0) return `المطلوب توقّعه: ${isolated(name)}، ولا شيء فيه.`;
        if (classes === 1)
          return `المطلوب توقّعه: ${isolated(name)}، وهو ${isolated(names[0]!)} في كلّ الصفوف.`;
        return `المطلوب توقّعه: ${isolated(name)}، واحد من ${inWords(classes, CLASS)}: ${names.map(isolated).join('، ')}${names.length < classes ? '، …' : ''}.`;
      },
      wrongRows: (n: number) => `لا يمكن استعمال ${counted(n, ROW)}.`,
      bits: 'الهدف 0 أو 1 في كلّ صفّ. يؤخذ',
      bitKinds: { numbers: 'أعدادًا', classes: 'صنفين' },
      doubtful: (written: string, number: string, other: string) =>
        `قُرئ «${ltr(written)}» على أنّه ${number}. وقد يكون ${other}.`,
      readAs: (number: string) => `قراءته ${number}`,
      lastInput: 'آخر مُدخَل يبقى: فالشبكة تحتاج إلى واحد.',
      blank: 'فارغة',
      unusable: 'لا يمكن استعمالها',
      bringBack: 'إعادة الجدول السابق',
      separator: 'بين الأعمدة',
      separators: (mark: string) => SEPARATORS[mark] ?? `«${mark}»`,
      decimal: 'الكسور العشريّة بعد',
      decimals: { point: 'نقطة', comma: 'فاصلة' } as Record<string, string>,
      header: 'في الصفّ الأوّل الأسماء',
      target: 'المطلوب توقّعه',
      kind: 'وهو',
      kinds: { numbers: 'عدد', classes: 'صنف' } as Record<string, string>,
      column: (place: number, name: string) => (name === '' ? `العمود ${count(place + 1)}` : name),
      used: (name: string) => `استعمال ${isolated(name)}`,
      leaveOut: (n: number) => `ترك ${inWords(n, COLUMN)} بلا أعداد`,
      row: 'الصفّ',
      target1: 'الهدف',
      first: 'الصفوف الأولى، كما فُهمت',
      wrong: (n: number) =>
        n === 1 ? 'شيء واحد يلزم إصلاحه:' : `أشياء يلزم إصلاحها (${count(n)}):`,
      again: 'كما وُجد',
    },
    digit: {
      pad: 'ارسم رقمًا هنا',
      how: 'بالفأرة أو الإصبع أو القلم.',
      clear: 'محو',
      undo: 'التراجع عن آخر خطّ',
      sees: 'ما تراه الشبكة',
      image: (side: number) => `${square(side)} بكسل`,
      mnist: `يُغيَّر حجم رسمك ليلائم ${square(20)} بكسل، ويُزاح حتى يقع مركز كتلته في وسط ${square(28)}، كما فُعل بأرقام MNIST.`,
      digits: `يُغيَّر حجم رسمك إلى ${ltr('20 × 32')} في وسط ${square(32)} بكسل، أسود أو أبيض، ويُعدّ الأسود منها في مربّعات من ${square(4)}، كما فُعل بهذه المجموعة.`,
      answers: 'ما تقوله المخارج',
      answer: (name: string, says: string) => `${isolated(name)}: ${says}`,
      units: 'ما ترسله الوحدات',
      layer: (layer: number) => `الطبقة ${count(layer + 1)}`,
      unit: (unit: number, sends: string) => `الوحدة ${count(unit + 1)}: ${sends}`,
      nothing: 'لم يُرسم شيء بعد.',
      net: (name: string) => `الشبكة ${name}`,
      kept: 'لا يجري التدريب عليه: يبقى التشغيل كما هو حتى آخر بِت.',
      untrained: 'لم تشاهد بعد أيّ مثال: هذا محض مصادفة.',
      says: (name: string) => `تقول الشبكة ${isolated(name)}.`,
    },
  };
};
