// What the engine says of faults, in its own English, and the same in Arabic: where, what and what may.
// Of sentences that fit, the first is taken, so that the longer stand before those that they hold.

import type { Sentences } from '../said';

/** Numbers from … to, held from left to right. */
const RANGE = '\u2066{} … {}\u2069';

/** The name of an array, as its file has it. */
const ARRAY = '\u2066{}\u2069';

/** Where something is wrong. */
export const PLACES: Sentences = {
  'the document': 'المستند',
  'the table': 'الجدول',
  'the columns': 'الأعمدة',
  'the target': 'الهدف',
  'the file': 'الملفّ',
  'the images of {}': 'صور {}',
  'data.rows, row {}, {}': 'data.rows، الصفّ {}، {}',
  'data.rows, row {}': 'data.rows، الصفّ {}',
  'data.rows, targets': 'data.rows، الأهداف',
  // The name of a column stands in the last hole with its number: it stays as it is.
  'row {}, column {}': 'الصفّ {}، العمود {}',
  'row {}': 'الصفّ {}',
  'line {}, column {}': 'السطر {}، العمود {}',
  'column {}': 'العمود {}',
  'network.hidden, layer {}': 'network.hidden، الطبقة {}',
  layer: 'الطبقة',
  unit: 'الوحدة',
  input: 'المُدخَل',
  value: 'القيمة',
  moment: 'اللحظة',
  '{}, layer': '{}، الطبقة',
  '{}, unit': '{}، الوحدة',
  '{}, input': '{}، المُدخَل',
  'changes, {}, layer {}, unit {}, input {}': 'changes, {}، الطبقة {}، الوحدة {}، المُدخَل {}',
  'changes, {}, layer {}, unit {}, bias': 'changes, {}، الطبقة {}، الوحدة {}، الانحياز',
  'weights, layer {}, unit {}, input {}': 'الأوزان، الطبقة {}، الوحدة {}، المُدخَل {}',
  'weights, layer {}, unit {}, bias': 'الأوزان، الطبقة {}، الوحدة {}، الانحياز',
  'the list, number {}': 'القائمة، العدد {}',
  '{}, row {}, number {}': `المصفوفة ${ARRAY}، الصفّ {}، العدد {}`,
  '{}, unit {}, input {}': `المصفوفة ${ARRAY}، الوحدة {}، المُدخَل {}`,
  '{}, number {}': `المصفوفة ${ARRAY}، العدد {}`,
  '{}, unit {}': `المصفوفة ${ARRAY}، الوحدة {}`,
  '{}, row {}': `المصفوفة ${ARRAY}، الصفّ {}`,
};

/** How many there are, or may be. */
const COUNTS: Sentences = {
  '{} bytes': 'بايتات عددها {}',
  '{} rows': 'صفوف عددها {}',
  '{} numbers': 'أعداد عددها {}',
  '{} classes': 'أصناف عددها {}',
  '{} cells': 'خلايا عددها {}',
};

/** What stands there. */
export const VALUES: Sentences = {
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
  rows: 'صفوف',
  'all left out but the target': 'كلّها متروكة إلّا الهدف',
  'a zip that is not whole': 'ملفّ ZIP غير مكتمل',
  'an array that is not whole': 'مصفوفة غير مكتملة',
  'what torch.save writes': 'ما يكتبه torch.save',
  'biases alone': 'انحيازات وحدها',
  'another array': 'مصفوفة أخرى',
  'another form': 'شكل آخر',
  'one array alone': 'مصفوفة واحدة وحدها',
  'no arrays of numbers': 'لا مصفوفات أعداد',
  'neither of them': 'لا هذا ولا ذاك',
  more: 'أكثر من ذلك',
  '{} of {} numbers': '{} من أعداد عددها {}',
  ...COUNTS,
};

/** What may stand there. */
export const ALLOWED: Sentences = {
  "np.savez('weights.npz', **model.state_dict()), or the same as JSON":
    "\u2066np.savez('weights.npz', **model.state_dict())\u2069، أو ما يماثله بصيغة JSON",
  'a file as numpy.savez writes it': 'ملفّ كما يكتبه numpy.savez',
  'JSON, or what numpy.savez writes': 'نصّ JSON، أو ما يكتبه numpy.savez',
  'all of them, as numpy.savez writes them': 'كلّها، كما يكتبها numpy.savez',
  'the header of an array as numpy.save writes it': 'ترويسة مصفوفة كما يكتبها numpy.save',
  'an array as numpy.save writes it': 'مصفوفة كما يكتبها numpy.save',
  'JSON, whose numbers are finite': 'نصّ JSON أعداده منتهية',
  'float16, float32, float64, or whole numbers':
    'أعداد من نوع float16 أو float32 أو float64، أو أعداد صحيحة',
  'a list or a matrix of numbers': 'قائمة أعداد، أو مصفوفة ثنائيّة البُعد',
  'a matrix of weights first, then a list of biases':
    'مصفوفة أوزان ثنائيّة البُعد أوّلًا، ثم قائمة انحيازات',
  'biases with weights of the same layer': 'انحيازات مع أوزان الطبقة نفسها',
  'weights and biases of each layer': 'أوزان كلّ طبقة وانحيازاتها',
  'one array beside {}, which is of the same layer': `مصفوفة واحدة: فالمصفوفة ${ARRAY} من الطبقة نفسها`,
  '{} × {}, by the biases of {}': '{} × {}، بحسب انحيازات {}',
  'one side of {}, the numbers of an example of the data':
    'بُعد طوله {}، وهو عدد الأعداد في مثال من البيانات',
  'one side of {}, the units of the layer before': 'بُعد طوله {}، وهو عدد وحدات الطبقة السابقة',
  'one side of {}, the units that answer for the data':
    'بُعد طوله {}، وهو عدد الوحدات التي تجيب عن البيانات',
  'none, as the file has': 'لا شيء، كما في الملفّ',
  '{}, as the file has': 'كما في الملفّ: {}',
  'numbers as little-endian f32 in base64url': 'أعداد f32 بترتيب little-endian في base64url',
  'all of them': 'كلّها',
  'at least one that is an input': 'عمود واحد على الأقلّ يكون مُدخَلًا',
  'at most {} bytes': 'بايتات لا يزيد عددها على {}',
  '{} numbers in all arrays together': 'أعداد عددها {} في كلّ المصفوفات معًا',
  '{} numbers, one a unit': 'أعداد عددها {}، واحد لكلّ وحدة',
  '{} numbers: {}': 'أعداد عددها {}: {}',
  'nothing, unless data.set is custom': 'لا شيء، ما لم يكن data.set هو custom',
  'what the run began with': 'ما بدأ به التشغيل',
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
  'a number alone, without unit': 'العدد وحده، بلا وحدة',
  'a number, its decimals after a point, as in {}': 'عدد كسوره بعد نقطة، مثل {}',
  'a number, its decimals after a comma, as in {}': 'عدد كسوره بعد فاصلة، مثل {}',
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
  '{} numbers from 1: layer, unit, input': 'أعداد من 1، وعددها {}: الطبقة، الوحدة، المُدخَل',
  '{} numbers from 1: layer, unit': 'أعداد من 1، وعددها {}: الطبقة، الوحدة',
  "one of {}, or a column's number, {} … {}": `من بين {}، أو رقم عمود، ${RANGE}`,
  "a column's number, {} … {}": `رقم عمود، ${RANGE}`,
  '{}.… with one of {}': '{}.… مع اسم من بين {}',
  'one of {}': 'من بين {}',
  'JSON to its last bracket': 'نصّ JSON حتى آخر قوس',
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
  '{} × {} weights and {} biases in layer {}':
    'الأوزان \u2066{} × {}\u2069 والانحيازات {} في الطبقة {}',
  '{} … {} rows': `عدد الصفوف ${RANGE}`,
  '{} … {} numbers': `عدد الأعداد ${RANGE}`,
  '{} … {} classes': `عدد الأصناف ${RANGE}`,
  ...COUNTS,
};
