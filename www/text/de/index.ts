// Every word that a person reads, in German, by area.
//
// The words of the field, one for each thing:
//
//   unit Einheit · layer Schicht · hidden verborgen · output Ausgabe · network Netz
//   weight Gewicht (eingehend, ausgehend) · bias Bias · activation Aktivierung · sum Summe
//   example Beispiel · epoch Epoche · batch Batch · order Reihenfolge · held out zurückgehalten
//   loss Verlust · error Fehler · gradient Gradient · slope Steigung · learning rate Lernrate
//   start Start · seed Seed, named once as Startzahl (Seed) · symmetric start symmetrischer Start
//   alike gleich · to the bit Bit für Bit · distinct verschieden · gap Abstand (between two units)
//   distance from its start Entfernung von ihrem Start · to part sich trennen
//   to tell apart unterscheiden · nudge Stups · twins Zwillinge · mirrored pairs Spiegelpaare
//   frozen eingefroren · dead tot · diverged divergiert · levelled off eingependelt
//   run Lauf · step Schritt · to add (to the answer) beitragen · work Arbeit · role Rolle
//   example of one's own eigenes Beispiel · target Ziel · to be foretold vorherzusagen
//   array Array · to save speichern · to keep speichern · trace Verlauf · frame Rahmen
//   partner Partner · agreement Übereinstimmung · effective rank effektiver Rang
//
// The learner is *du*; a whole sentence after a colon begins with a capital letter, a caption on a
// picture with a small one where it is no noun.

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

export const direction: Direction = 'ltr';

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
