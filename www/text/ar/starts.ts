import type { Format } from '../format';
import { counting, EPOCH, ROLE, START } from './counting';
import { ltr } from './isolate';

/** So many seeds are named one by one. */
const NAMED = 5;

/** The words of the same experiment from many random starts. */
export const starts = (format: Format) => {
  const { apart, count, field, share: percent, short, tick } = format;
  const { counted, inWords } = counting(format);
  const many = (n: number) => counted(n, START);
  const ofMany = (n: number) => inWords(n, START);
  const epochsOf = (n: number) => inWords(n, EPOCH);
  /** After *in*, *from*. */
  const part = (n: number, of: number) =>
    n === of
      ? of === 1
        ? 'البداية الوحيدة'
        : `كلّ البدايات (${count(of)})`
      : `${ofMany(n)} من أصل ${count(of)}`;
  const work = percent(0.9);
  return {
    lead: 'التجربة نفسها من بدايات عشوائيّة كثيرة: الأمثلة نفسها بالترتيب نفسه، والمُحسِّن نفسه. انظر كم تتباعد نهاياتها، وافتح واحدة لترى وحداتها.',
    starts: 'البدايات',
    epochs: 'الدورات',
    count,
    apart,
    train: (n: number, both: boolean) => (both ? 'تدريب كلتيهما' : `تدريب ${ofMany(n)}`),
    stop: 'إيقاف',
    /** How many a second, and how many seconds are left. */
    rate: (rate: number, seconds: number) => {
      const left =
        seconds < 90 ? `${count(Math.ceil(seconds))} ث` : `${count(Math.ceil(seconds / 60))} د`;
      return `${short(rate, 2)} في الثانية، بقي ${left}`;
    },
    measure: 'العدّ بحسب',
    /** What is counted; the first wording that fits names the axis. */
    measures: {
      loss: ['خسارة التدريب'],
      distinct: ['الوحدات المتمايزة', 'متمايزة'],
      rank: ['الرتبة الفعليّة لآخر طبقة مخفيّة', 'الرتبة الفعليّة', 'الرتبة'],
      dead: ['الوحدات الميتة', 'ميتة'],
      workers: [
        `الوحدات التي تؤدّي ${work} من عمل آخر طبقة مخفيّة`,
        `الوحدات التي تؤدّي ${work} من العمل`,
        'الوحدات العاملة',
      ],
    } as const,
    labelOf: (measure: string, n: number, epochs: number) => {
      const what =
        {
          distinct: 'كم وحدة متمايزة',
          rank: 'أيّ رتبة فعليّة',
          dead: 'كم وحدة ميتة',
          workers: `كم وحدة تؤدّي ${work} من العمل`,
        }[measure] ?? measure;
      return `كم بداية من ${ofMany(n)} فيها ${what} بعد ${epochsOf(epochs)}`;
    },
    barAt: (n: number, at: string) => `${many(n)} عند ${at}`,
    /** Starts that train while they are watched. */
    live: 'مشاهدتها وهي تتدرّب',
    watch: (n: number) => `مشاهدة ${ofMany(n)}`,
    pauseLive: 'إيقاف هذه مؤقّتًا',
    goOn: 'متابعة',
    watched: 'كم بداية',
    standsOut: 'المميَّزة',
    allUnits: 'كلّ الوحدات',
    epochOf: (epoch: number, of: number) => `الدورة ${count(epoch)} من ${count(of)}`,
    /** A start and its loss: none where it diverged, no number before it was measured. */
    liveCell: (seed: number, loss: number | undefined) => {
      const name = `البذرة ${field(seed)}`;
      if (loss === undefined) return [`${name}: تباعدت`, 'تباعدت', field(seed)];
      if (Number.isNaN(loss)) return [name, field(seed)];
      return [
        `${name}: الخسارة ${short(loss, 2)}`,
        `${field(seed)}: ${short(loss, 2)}`,
        field(seed),
      ];
    },
    liveLabel: (n: number) => `${many(n)} وهي تتدرّب: أين بدأت كلّ وحدة، وأين هي`,
    liveWays:
      'كلّ صورة بداية: أوّل وزنين داخلين لكلّ وحدة، مفرغة حيث بدأت، ممتلئة حيث هي. للصور كلّها مقياس واحد. النقر يفتح البداية.',
    liveBars:
      'كلّ صورة بداية: بُعد كلّ وحدة عن مكان بدايتها. للصور كلّها مقياس واحد. النقر يفتح البداية.',
    /** Roles over many starts. */
    roles: (n: number) => `مقارنة الأدوار في ${ofMany(n)}`,
    rolesOf: (done: number, of: number) =>
      `مقارنة البداية ${count(done + 1)} من ${count(of)} جارية …`,
    recurring: 'الأدوار المتكرّرة',
    recur: (recurring: number, before: number, starts: number, single: number) => {
      const who =
        recurring === 0 ? 'لا دور يتكرّر' : `ما يتكرّر من الأدوار: ${counted(recurring, ROLE)}`;
      const untrained = before === 0 ? 'لا دور' : counted(before, ROLE);
      const alone = single === 0 ? 'لا دور' : counted(single, ROLE);
      return `${who} في نصف ${ofMany(starts)} على الأقلّ؛ وقبل التدريب: ${untrained}. وما يؤدَّى في بداية واحدة فقط: ${alone}.`;
    },
    index: (same: number, of: number, expected: number, p: number) => {
      const told = ltr(p < 0.001 ? `p < ${tick(0.001)}` : `p = ${short(p, 2)}`);
      const says = p < 0.05 ? 'هذا أكثر ممّا تأتي به المصادفة' : 'هذا ما تأتي به المصادفة';
      return `تحمل نظيرات وحدات البداية الأولى الرقم نفسه في ${count(same)} من ${count(of)} من الحالات، والأرقام الموزَّعة عشوائيًّا تعطي ${tick(Math.round(expected * 10) / 10)}: ${says} (هذا العدد أو أكثر باحتمال ${told}، محسوبًا تمامًا على كلّ الطرق التي قد تتوزّع بها الأرقام).`;
    },
    foretold: (hits: number, of: number, share: number, error: number, chance: number) =>
      `الوحدة التي كان ما تضيفه عند بدايتها أشبه ما يكون بما يضيفه في النهاية مؤدّو الدور الآخرون صارت تؤدّيه فعلًا في ${count(hits)} من ${count(of)} من الحالات، أي ${percent(share)} من أدوار البداية في المتوسّط${Number.isFinite(error) ? `، بخطأ معياري ${percent(error)}` : ''}؛ والمصادفة تعطي ${percent(chance)}.`,
    noMore: 'لا يجعل التدريب هنا مزيدًا منها يتكرّر.',
    noIndex: 'لا يمكن تمييز أيّ وحدة عن أخرى في شبكتها، فلا تقول الأرقام شيئًا.',
    noRoles: 'لا تُعرف أدوار من أيّ من هذه البدايات: تباعدت، أو لا تضيف أيّ وحدة شيئًا.',
    roleTable: 'الأدوار، وفي كم بداية تؤدّي كلّ وحدة كلًّا منها',
    role: (role: number) => `الدور ${count(role + 1)}`,
    inStarts: 'البدايات',
    byUnit: (unit: number) => `الوحدة ${count(unit + 1)}`,
    rolesHint: `الدور هو ما تضيفه إلى الجواب وحدات تؤدّي جزءًا من عشرين أو أكثر من عمل شبكتها، ويتشابه ما تضيفه بمقدار ${tick(0.7)} في المتوسّط (جيب التمام؛ تُضمّ المجموعات بالربط المتوسّط). ويتكرّر الدور إذا أُدّي في نصف البدايات على الأقلّ؛ وفي بعض البدايات قد تؤدّيه وحدتان.`,
    progress: 'البدايات المدرَّبة',
    failed: (reason: string) => `تعذّر تدريب البدايات: ${reason}`,
    outdated: 'صارت التجربة غير ما كانت: درِّب بداياتها لترى أين تنتهي.',
    allDiverged: 'تباعد التدريب من كلّ واحدة من هذه البدايات: معدّل التعلّم أعلى ممّا ينبغي.',
    caption: (done: number, asked: number, epochs: number) => {
      const of = done < asked ? `${count(done)} من ${ofMany(asked)}` : many(asked);
      return `${of}، البذور من 1 إلى ${count(asked)}، دُرِّبت كلّ منها ${epochsOf(epochs)}`;
    },
    some: 'بعض البدايات',
    /** Their place in the order of losses, 0 the smallest and 1 the largest. */
    places: [
      [0, 'الأفضل'],
      [0.1, 'عُشرها أفضل'],
      [0.5, 'قرب الوسط'],
      [0.9, 'عُشرها أسوأ'],
      [1, 'الأسوأ'],
    ] as readonly (readonly [number, string])[],
    seed: (seed: number) => `البذرة ${field(seed)}`,
    /** What is to be known of one start beside its loss. */
    fate: {
      frozen: 'مجمّدة',
      dead: (n: number, of: number) => `ميتة: ${count(n)} من ${count(of)}`,
    },
    open: (seed: number, epochs: number) =>
      `فتح تشغيل البذرة ${field(seed)} بعد ${epochsOf(epochs)}`,
    label: (n: number, epochs: number) =>
      `كم بداية من ${ofMany(n)} تنتهي عند أيّ خسارة بعد ${epochsOf(epochs)}`,
    table: 'البدايات بحسب خسارتها في النهاية',
    from: 'من',
    to: 'إلى',
    axis: (isLogarithmic: boolean) =>
      isLogarithmic
        ? ['خسارة التدريب في النهاية، لوغاريتميّة', 'الخسارة في النهاية، لوغاريتميّة', 'الخسارة، log']
        : ['خسارة التدريب في النهاية', 'الخسارة في النهاية', 'الخسارة'],
    most: (n: number) => [many(n), count(n)],
    here: ['بداية هذه الصفحة', 'هذه البداية', 'هنا'],
    bar: (n: number, from: string, to: string) => `${many(n)} من ${from} إلى ${to}`,
    diverged: (seeds: readonly number[], of: number) => {
      const told = seeds.slice(0, NAMED).map(field);
      const others = seeds.length > NAMED ? [...told, 'غيرها'] : told;
      const named = [others.slice(0, -1).join('، '), others.at(-1)].filter(Boolean).join(' و');
      const noun = seeds.length === 1 ? 'البذرة' : seeds.length === 2 ? 'البذرتان' : 'البذور';
      return `تباعد التدريب من ${part(seeds.length, of)}، ${noun} ${named}: تُعدّ على حدة.`;
    },
    /** In so many starts a whole layer died; `isWhole` where it was all hidden units. */
    dead: (n: number, of: number, isWhole: boolean) => {
      const who = isWhole ? 'كلّ الوحدات' : 'كلّ وحدات إحدى الطبقات';
      return `ماتت ${who} في ${part(n, of)}: ترسل كلّ منها 0 إلى كلّ مثال.`;
    },
    frozen: (n: number, of: number) => `مجمّدة: في ${part(n, of)} لم تتحرّك أيّ وحدة مخفيّة.`,
    someDead: (n: number, of: number) => `ماتت بعض الوحدات في ${part(n, of)}.`,
    one: (loss: string) => `بداية واحدة تنتهي عند خسارة ${loss}.`,
    allEqual: (n: number, loss: string) =>
      `تنتهي كلّها (${count(n)}) عند خسارة ${loss}، من دون أيّ فرق: لا شأن للبداية العشوائيّة هنا.`,
    /** The same where it is not the start that makes them equal; `isIdle` where none has learnt. */
    equal: (n: number, of: number, isIdle: boolean, loss: string) => {
      const who = n < of ? 'البقيّة' : 'كلّها';
      const which = isIdle ? '، وهذا لا يقول شيئًا عن البداية العشوائيّة' : '';
      return `تنتهي ${who} (${count(n)}) عند خسارة ${loss}${which}.`;
    },
    spread: (
      isNarrow: boolean,
      at: { low: string; middle: string; high: string; best: string; worst: string },
      n: number,
      of: number,
    ) => {
      const who = n < of ? `البقيّة (${count(n)})` : 'البدايات';
      const spread = `نصف ${who} ينتهي بين ${at.low} و${at.high}، والوسط ${at.middle}، والأفضل ${at.best}، والأسوأ ${at.worst}.`;
      return isNarrow
        ? `تكاد نهاياتها كلّها تتساوى، ولا يكاد يكون للبداية العشوائيّة شأن هنا: ${spread}`
        : `لا يختلف شيء سوى البداية العشوائيّة، و${spread}`;
    },
    ownDiverged: (seed: number) => `من بداية هذه الصفحة، البذرة ${field(seed)}، تباعد التدريب.`,
    /** Its place among the many: `better` are before it, `equal` share it. */
    own: (seed: number, better: number, equal: number, all: number) => {
      const name = `بداية هذه الصفحة، البذرة ${field(seed)}،`;
      if (equal > 1) {
        return better === 0
          ? `${name} واحدة من أفضل ${count(equal)} من أصل ${count(all)}.`
          : `${name} تشارك ${count(equal - 1)} غيرها مرتبة واحدة: ${count(better)} من ${count(all)} أفضل.`;
      }
      if (better === all - 1) return `${name} هي الأسوأ من أصل ${count(all)}.`;
      if (better === 0) return `${name} هي الأفضل من أصل ${count(all)}.`;
      return `${name} مرتبتها ${count(better + 1)} من الأفضل، من أصل ${count(all)}.`;
    },
    beside: (seed: number, worse: number, all: number) => {
      const name = `بداية هذه الصفحة، البذرة ${field(seed)}، ليست بينها`;
      if (worse === 0) return `${name}: لا تنتهي أيّ من البدايات (${count(all)}) نهاية أسوأ.`;
      if (worse === all) return `${name}: تنتهي نهاية أفضل منها كلّها.`;
      return `${name}: تنتهي نهاية أفضل من ${count(worse)} من أصل ${count(all)}.`;
    },
  };
};
