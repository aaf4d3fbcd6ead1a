import type { Words } from '..';
import type { Format } from '../format';
import { plural } from './counting';
import { quoted, said, where } from './said';

type Notices = Words['notices'];

function why(fault: Parameters<Notices['images']['lost']>[1]): string {
  switch (fault.kind) {
    case 'connection':
      return 'Die Verbindung ist abgebrochen';
    case 'status':
      return `Der Server hat mit ${fault.status} geantwortet`;
    case 'damaged':
      return 'Was kam, ist nicht vollständig oder gehört nicht zu dieser Version';
  }
}

export const notices = ({ count }: Format): Notices => {
  const network = (net: 'a' | 'b', isAlone: boolean) => (isAlone ? '' : `${net.toUpperCase()}: `);
  return {
    label: 'Hinweise',
    close: 'Schließen',
    loading: 'Die Engine wird geladen …',
    noCanvas:
      'Dieser Browser gibt der Seite keine Fläche zum Zeichnen. Die Zahlen und Tabellen gehen auch ohne sie.',
    refused: ({ field, value, allowed }) =>
      `${where(field)}: ${quoted(value)} – das ist hier nicht erlaubt. Erlaubt: ${said(allowed)}. Nichts wurde geändert.`,
    link: (n) =>
      n === 1
        ? 'Ein Teil dieses Links ist nicht lesbar; alles andere davon wird gezeigt.'
        : `${count(n)} Teile dieses Links sind nicht lesbar; alles andere davon wird gezeigt.`,
    linkPart: ({ field, value, allowed }) =>
      `${where(field)}: ${quoted(value)}. Erlaubt: ${said(allowed)}.`,
    panicked: (reason) => `Die Engine ist mit einem Fehler stehen geblieben (${reason}).`,
    panickedSafe: 'Das Experiment und sein Moment sind sicher.',
    goOn: 'Weitermachen',
    fault: (part, reason) =>
      `Ein Teil der Seite ist ausgefallen: ${part} (${reason}). Der Lauf ist sicher.`,
    showAgain: 'Noch einmal zeigen',
    noChance:
      'Dieser Browser gibt der Seite keine Zufallszahlen, also wurde kein neuer Seed gezogen. Nichts wurde geändert: Ein Seed lässt sich unter Start eintippen.',
    copied: 'Link kopiert: Er öffnet genau diesen Lauf in genau diesem Moment.',
    copiedLong: (length: number, careful: number) =>
      `Link kopiert: Er öffnet genau diesen Lauf in genau diesem Moment. Er hat ${count(length)} Zeichen, und manche Messenger kürzen, was länger ist als ${count(careful)}: Hebe auch die Datei auf.`,
    rowsLeftOut:
      'Deine eigenen Zeilen sind zu lang für einen Link. Er öffnet den Lauf in diesem Browser; für andere hebe die Datei auf.',
    rowsUnkept:
      'Deine eigenen Zeilen sind zu lang für einen Link, und dieser Browser speichert nichts für die Seite: Wenn du sie neu lädst, sind sie weg. Hebe die Datei auf.',
    keepFile: 'Datei speichern',
    rowsMissing:
      'Dieser Link lässt seine Zeilen weg, weil sie zu lang für ihn waren: Öffne die Datei, in der sie gespeichert sind, unter Eigene Beispiele.',
    address: 'Kopiere diese Adresse: Sie öffnet genau diesen Lauf in genau diesem Moment.',
    left: 'Der Link wurde geöffnet. Der Lauf davor bleibt erhalten.',
    undo: 'Zurück zu ihm',
    newVersion:
      'Eine neue Version von Unalike ist da. Sie öffnet sich mit diesem Experiment in diesem Moment; was Rückgängig sich merkt, wird vergessen.',
    takeVersion: 'Neue Version nehmen',
    alike: (net, isAlone, [one, other]) =>
      `${network(net, isAlone)}Die Einheiten ${count(one! + 1)} und ${count(other! + 1)} sind gleich geworden, Bit für Bit.`,
    still: (net, isAlone, n, of) =>
      `${network(net, isAlone)}${count(n)} von ${count(of)} Einheiten ${plural(n, 'bewegt', 'bewegen')} sich kaum.`,
    levelled: (net, isAlone) => `${network(net, isAlone)}Der Verlust hat sich eingependelt.`,
    images: {
      fetching: (set) => `Die Bilder von ${set} werden geholt …`,
      cancel: 'Abbrechen',
      lost: (set, fault) => `Die Bilder von ${set} sind nicht angekommen: ${why(fault)}.`,
      stays: 'Der Lauf davor ist noch da.',
      linkStays: 'Der Link wartet in der Adresse; die Seite zeigt solange einen anderen Lauf.',
      again: 'Noch einmal versuchen',
      reload: 'Hilft das nicht, lade die Seite neu.',
    },
    noEngine: {
      title: 'Die Engine ließ sich nicht laden',
      body: 'Unalike trainiert in dieser Seite ein echtes Netz, mit WebAssembly. Vielleicht ist der Browser zu alt dafür, oder die Datei ist nicht angekommen.',
      again: 'Noch einmal versuchen',
    },
  };
};
