// Every word that a person reads, in Modern Standard Arabic, by area.
//
// Terms, the same everywhere:
//   unit وحدة · layer طبقة · hidden مخفيّة · input مُدخَل · output مُخرَج · example مثال
//   weight وزن (in داخل, out خارج) · bias انحياز · sum مجموع · activation تنشيط · slope ميل
//   training تدريب · epoch دورة · batch دفعة · step خطوة · update تحديث · optimiser مُحسِّن
//   loss خسارة · error خطأ · gradient تدرّج · learning rate معدّل التعلّم · penalty جزاء
//   dropout إسقاط · held out محجوز · to level off استقرّ · to diverge (a run) تباعد
//   start بداية · seed بذرة · random عشوائي · symmetric متماثل · nudge إزاحة طفيفة · shuffle خلط
//   alike متطابق · to part افترق · distinct متمايز · gap فجوة · twins توائم · mirrored متعاكس
//   frozen مجمّد · dead ميت · effective rank رتبة فعليّة · cosine جيب التمام · bit بِت
//   role دور · partner نظير · matching مطابقة · agreement توافق · run تشغيل · fingerprint بصمة
//   own examples أمثلة من عندك · point نقطة · class صنف · table جدول · column عمود · target هدف
//   file ملفّ · array مصفوفة · export تصدير · picture صورة · film فيلم · script نصّ برمجيّ
// Names as ReLU, SGD and MNIST, formulas and variables stay Latin, from left to right.

import type { Words } from '..';
import type { Direction } from '../direction';
import type { Format } from '../format';
import { alike } from './alike';
import { between } from './between';
import { charts } from './charts';
import { controls } from './controls';
import { embed } from './embed';
import { exports } from './export';
import { inspector } from './inspector';
import { lesson } from './lesson';
import { network } from './network';
import { notices } from './notices';
import { numbers } from './numbers';
import { own } from './own';
import { parting } from './parting';
import { pytorch } from './pytorch';
import { roles } from './roles';
import { shell } from './shell';
import { starts } from './starts';
import { worth } from './worth';

export const direction: Direction = 'rtl';

/** The catalogue, for numbers written as the reader is used to. */
export function words(format: Format): Words {
  return {
    format,
    alike: alike(format),
    between: between(format),
    charts: charts(format),
    controls: controls(format),
    embed: embed(format),
    export: exports(format),
    inspector: inspector(format),
    lesson: lesson(format),
    network: network(format),
    notices: notices(format),
    numbers: numbers(format),
    own: own(format),
    parting: parting(format),
    pytorch: pytorch(format),
    roles: roles(format),
    shell: shell(format),
    starts: starts(format),
    worth: worth(format),
  };
}
