import type { Words } from '..';
import type { Format } from '../format';
import { counting, UNIT } from './counting';

/** One sentence on how a layer's units stand. */
export const verdict = (format: Format): Words['shell']['verdict'] => ({
  diverged: () =>
    'Die Zahlen sind zu groß geworden, um mit ihnen zu rechnen. Geh zurück, um die letzten zu sehen.',
  none: () => 'Ohne verborgene Schicht gehen die Eingaben direkt an die Ausgabe.',
  frozen: () =>
    'Eingefroren: Durch Gewichte von null kommt kein Fehler zu einer verborgenen Einheit zurück, also kann sich keine je bewegen.',
  dead: () =>
    'Tot: Jede Einheit sendet zu jedem Beispiel 0, und dort hat eine ReLU keine Steigung; also kommt zu keiner ein Fehler zurück.',
  single: () => 'Eine Einheit allein: Es gibt keine, von der sie sich unterscheiden könnte.',
  start: () =>
    'Jede Einheit beginnt mit eigenen zufälligen Gewichten. Beispiele werden nicht verteilt: Geh eines weiter, und es geht in jede Einheit.',
  startFile: () =>
    'Jede Einheit beginnt mit den Gewichten der Datei. Beispiele werden nicht aufgeteilt: Geh eines weiter, und es geht in jede Einheit ein.',
  startIdentical: () =>
    'Alle Einheiten beginnen mit denselben Gewichten. Beispiele werden nicht verteilt: Geh eines weiter, und es geht in jede Einheit.',
  startNudged: () =>
    'Die Einheiten beginnen gleich, bis auf einen Stups an der ersten. Das Training entscheidet, ob der Abstand wächst.',
  startPairsNudged: () =>
    'Die Einheiten beginnen als Paare, bis auf einen Stups an der ersten. Das Training entscheidet, ob er wächst.',
  startIncoming: () =>
    'Die Einheiten beginnen mit denselben eingehenden und mit verschiedenen ausgehenden Gewichten.',
  startOutgoing: () =>
    'Die Einheiten beginnen mit verschiedenen eingehenden und mit denselben ausgehenden Gewichten.',
  startTwins: () => 'Die Einheiten beginnen als Paare mit denselben Gewichten, ein- und ausgehend.',
  startMirrored: () =>
    'Die Einheiten beginnen als Paare, die einander spiegeln, mit umgekehrtem Vorzeichen überall.',
  split: () =>
    'Absichtlich aufgeteilt: Jedes Beispiel erreicht nur eine Einheit einer Schicht, wie in keinem Netz, das benutzt wird.',
  identical: () =>
    'Dieselben Zahlen hinein, derselbe Fehler zurück, also dieselbe Änderung für jede: Sie bewegen sich wie eine und können nicht mehr als eine.',
  identicalSoFar: () => 'In diesem Moment sind alle Einheiten gleich, Bit für Bit.',
  some: (distinct, of) =>
    `${counting(format).counted(of, UNIT)}, aber nur ${format.count(distinct)} verschiedene: Die mit genau denselben Bits zählen als eine.`,
  twins: () =>
    'Die beiden eines Paars bekommen dieselben Zahlen und denselben Fehler zurück, also bewegt sich jedes Paar wie eine.',
  mirrored: () =>
    'Paare spiegeln einander: gleiche Größe, umgekehrtes Vorzeichen. Was die eine bekommt, bekommt die andere negiert.',
  mirroredNoLonger: () =>
    'Die Einheiten begannen als Paare, die einander spiegeln; etwas hat die beiden eines Paars unterschieden.',
  partedIdentical: () =>
    'Sie begannen als eine und sind es nicht mehr: Etwas hat sie unterschieden.',
  partedByDropout: () =>
    'Sie begannen als eine und sind es nicht mehr: Dropout hat bei einem Beispiel einige ausgelassen und andere nicht.',
  partedIncoming: () =>
    'Sie begannen mit denselben eingehenden und verschiedenen ausgehenden Gewichten: Jede bekam einen anderen Fehler zurück, und das hat sie unterschieden.',
  partedOutgoing: () =>
    'Sie begannen mit denselben ausgehenden und verschiedenen eingehenden Gewichten: Sie sind verschieden, weil ihre zufälligen Zeilen es waren.',
  partedTwins: () =>
    'Sie begannen als Paare und sind es nicht mehr: Etwas hat die Zwillinge unterschieden.',
  edited: () =>
    'Jede Einheit unterscheidet sich von jeder anderen; manches davon wurde von Hand geändert.',
  leftOut: () =>
    'Dropout lässt jede Einheit bei manchen Beispielen aus. Sie sind verschieden, weil ihre zufälligen Starts es sind.',
  apartFile: () =>
    'Jede Einheit sieht jedes Beispiel. Sie unterscheiden sich, weil sich ihre Gewichte in der Datei unterscheiden.',
  apart: () =>
    'Jede Einheit sieht jedes Beispiel. Sie sind verschieden, weil ihre zufälligen Starts es sind.',
});
