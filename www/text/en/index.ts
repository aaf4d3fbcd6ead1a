// Every word that a person reads, in English, by area. Another language is another folder of this shape.

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

export const direction: Direction = 'ltr';

/** The catalogue, for numbers written as the reader is used to. */
export function words(format: Format) {
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
