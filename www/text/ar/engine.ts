// What the engine says of faults, in its own English, and the same in Arabic.

import type { Sentences } from '../said';

/** Numbers from … to, held from left to right. */
const RANGE = '\u2066{} … {}\u2069';

/** Where something is wrong. */
const PLACES: Sentences = {
  'the document': 'المستند',
  'the table': 'الجدول',
  'the target': 'الهدف',
  'the images of {}': 'صور {}',
  'data.rows, row {}, {}': 'data.rows، الصفّ {}، {}',
  'data.rows, row {}': 'data.rows، الصفّ {}',
  'data.rows, targets': 'data.rows، الأهداف',
  'row {}, {}': 'الصفّ {}، {}',
  'row {}': 'الصفّ {}',
  'line {}, column {}': 'السطر {}، العمود {}',
  'column {} ({})': 'العمود {} ({})',
  'column {}': 'العمود {}',
  '{}, layer': '{}، الطبقة',
  '{}, unit': '{}، الوحدة',
  '{}, input': '{}، المُدخَل',
};

/** What stands there. */
const VALUES: Sentences = {
  'an unknown field': 'حقل غير معروف',
  '{}, an unknown field,': '{}، وهو حقل غير معروف،',
  'a second value, {},': 'قيمة ثانية، {}،',
  '{}, whose images are not here yet,': '{}، ولم تصل صوره بعد،',
  'another value': 'قيمة أخرى',
  'a list of {} layers': 'قائمة طبقات عددها {}',
  'a text that ends too early': 'نصّ ينتهي قبل أوانه',
  'an empty cell': 'خليّة فارغة',
  'other bytes': 'بايتات أخرى',
  'no rows': 'لا صفوف',
  'one row': 'صفّ واحد',
  'one column': 'عمود واحد',
  'one class': 'صنف واحد',
  '1 cell': 'خليّة واحدة',
  nothing: 'لا شيء',
  // It is a field's name in lists.
  rows: 'rows',
};

/** What may stand there. */
const ALLOWED: Sentences = {
  'nothing, unless data.set is custom': 'لا شيء، ما لم يكن data.set هو custom',
  'what the run began with': 'ما بدأ به التشغيل',
  'what goes with the rest': 'ما يلائم البقيّة',
  'what goes with {}: {}': 'ما يلائم {}: {}',
  'another set, or data.rows beside it': 'مجموعة أخرى، أو data.rows إلى جانبها',
  'the rows of a custom set': 'صفوف مجموعة خاصّة',
  'a set whose images have been provided, or that has none': 'مجموعة وصلت صورها، أو لا صور لها',
  'those with the SHA-256 {}': 'البايتات التي بصمتها SHA-256 هي {}',
  '{} for targets that are numbers': '{} حين تكون الأهداف أعدادًا',
  'with network.activation one of {}': 'مع network.activation من بين {}',
  '{}, or null': '{}، أو null',
  'a finite number': 'عدد منتهٍ',
  'a whole number, {} … {}': `عدد صحيح، ${RANGE}`,
  'a whole number from {}': 'عدد صحيح ابتداءً من {}',
  'a number, {} … {}': `عدد، ${RANGE}`,
  'a number or a class name': 'عدد أو اسم صنف',
  'a number, as in row 1': 'عدد، كما في الصفّ 1',
  'a number, as in the other rows': 'عدد، كما في الصفوف الأخرى',
  'a number': 'عدد',
  'a class name, as in row 1': 'اسم صنف، كما في الصفّ 1',
  'the name of a class': 'اسم صنف',
  'true or false': 'true أو false',
  'numbers in square brackets': 'أعداد بين قوسين مربّعين',
  'fields in braces: {}': 'حقول بين حاصرتين: {}',
  'one value a field': 'قيمة واحدة لكلّ حقل',
  'a field of the document, as start.seed': 'حقل من المستند، مثل start.seed',
  'a field as start.seed, step, compare.…, look.…, changes, lesson':
    'حقل مثل start.seed، أو step أو compare.… أو look.… أو changes أو lesson',
  'one field to compare in': 'حقل واحد تكون فيه المقارنة',
  "a chapter's number, from 1": 'رقم فصل، ابتداءً من 1',
  'MOMENT:WHAT:VALUE, as {} or {}':
    'اللحظة، ثم ما يتغيّر، ثم القيمة، مثل \u2066{}\u2069 أو \u2066{}\u2069',
  '{} numbers from 1: {}': 'أعداد من 1، وعددها {}: {}',
  "one of {}, or a column's number, {} … {}": `من بين {}، أو رقم عمود، ${RANGE}`,
  "a column's number, {} … {}": `رقم عمود، ${RANGE}`,
  '{}.… with one of {}': '{}.… مع اسم من بين {}',
  'one of {}': 'من بين {}',
  'JSON to its last bracket': 'JSON حتى آخر قوس',
  '{} … {} layers of {} … {} units, as in {}': `طبقات عددها ${RANGE} في كلّ منها من الوحدات ${RANGE}، كما في {}`,
  'rows, each {"inputs":[numbers],"target":a number or a class name}':
    'صفوف، كلّ منها \u2066{"inputs":[أعداد],"target":عدد أو اسم صنف}\u2069',
  '{"inputs":[numbers],"target":a number or a class name}':
    '\u2066{"inputs":[أعداد],"target":عدد أو اسم صنف}\u2069',
  'a row an example': 'صفّ لكلّ مثال',
  'an example a row below the names of the columns': 'صفّ لكلّ مثال تحت أسماء الأعمدة',
  'at least one input and the target, parted by commas, semicolons or tabs':
    'مُدخَل واحد على الأقلّ والهدف، تفصل بينها فواصل أو فواصل منقوطة أو علامات جدولة',
  '{} numbers, as in row 1': 'أعداد عددها {}، كما في الصفّ 1',
  '{} cells, as in the first row': 'خلايا عددها {}، كما في الصفّ الأوّل',
  // The names of a list stay as they are.
  '{}, {}': '{}, {}',
  '{} … {} rows': `عدد الصفوف ${RANGE}`,
  '{} … {} numbers': `عدد الأعداد ${RANGE}`,
  '{} … {} classes': `عدد الأصناف ${RANGE}`,
  '{} bytes': 'بايتات عددها {}',
  '{} rows': 'صفوف عددها {}',
  '{} numbers': 'أعداد عددها {}',
  '{} classes': 'أصناف عددها {}',
  '{} cells': 'خلايا عددها {}',
};

/** The first that fits is taken, so that the longer stand before those that they hold. */
export const SENTENCES: Sentences = { ...PLACES, ...VALUES, ...ALLOWED };
