import type { Format } from '../format';
import { counting, plural, type Noun } from './counting';
import { quoted, said, where } from './said';

const POINT: Noun = { gender: 'm', one: 'Punkt', many: 'Punkte', manyDative: 'Punkten' };
const CLASS: Noun = { gender: 'f', one: 'Klasse', many: 'Klassen', manyDative: 'Klassen' };
const ROW: Noun = { gender: 'f', one: 'Zeile', many: 'Zeilen', manyDative: 'Zeilen' };
const COLUMN: Noun = { gender: 'f', one: 'Spalte', many: 'Spalten', manyDative: 'Spalten' };
const NUMBER: Noun = { gender: 'f', one: 'Zahl', many: 'Zahlen', manyDative: 'Zahlen' };

/** What parts the columns of a table. */
const SEPARATORS: Record<string, string> = { '\t': 'Tabulator', ';': 'Semikolon', ',': 'Komma' };

/** The words of examples of one's own. */
export const own = (format: Format) => {
  const { counted } = counting(format);
  const { count } = format;
  return {
    open: 'Eigene Beispiele',
    draw: 'Eine Ziffer zeichnen',
    ways: 'Wie',
    way: { points: 'Punkte zeichnen', table: 'Tabelle einfügen' },
    drop: 'Lass die Datei los: eine Tabelle oder ein gespeichertes Dokument.',
    unkept:
      'Dieser Browser speichert nichts für die Seite: Was du hier machst, ist weg, wenn du sie neu lädst.',
    unreadable: (name: string) => `${name} ist nicht lesbar.`,
    notText: (name: string) =>
      `${name} ist keine Tabelle als Text: Speichere sie als CSV, oder kopiere ihre Zellen.`,
    wrongFile: 'Diese Datei lässt sich nicht öffnen:',
    fault: (field: string, value: string, allowed: string) =>
      `${where(field)}: ${quoted(value)}. Erlaubt: ${said(allowed)}.`,
    more: (n: number) => `Und ${count(n)} ${plural(n, 'weiterer Fehler', 'weitere Fehler')}.`,
    train: 'Damit trainieren',
    link: (length: number) =>
      `Mit ihnen hat der Link ${count(length)} Zeichen: Er kommt überall an.`,
    linkLong: (length: number, careful: number) =>
      `Mit ihnen hat der Link ${count(length)} Zeichen. Manche Messenger kürzen, was länger ist als ${count(careful)}: Hebe auch die Datei auf.`,
    linkNone: (length: number, longest: number) =>
      `Mit ihnen hätte ein Link ${count(length)} Zeichen, und mehr als ${count(longest)} kommen nicht sicher an. Dieser Browser speichert sie; um sie weiterzugeben, speichere die Datei.`,
    keep: 'Als Datei speichern',
    keepHint:
      'Das ganze Experiment als JSON: Hier lässt es sich wieder öffnen, und das Terminal liest es.',
    enters: {
      how: 'Jede Spalte wird zentriert und durch ihre Streuung geteilt, bevor sie eingeht: (Wert − Mittelwert) ÷ Standardabweichung.',
      constant: (name: string, value: string) =>
        `${name}: ${value} in allen Zeilen geht als 0 hinein.`,
      value: (name: string, value: string, enters: string, mean: string, deviation: string) =>
        `${name}: ${value} geht als ${enters} ein (Mittelwert ${mean}, Standardabweichung ${deviation}).`,
      more: (n: number) => `Und ${counted(n, COLUMN)} mehr.`,
    },
    weights: {
      open: 'Mit Gewichten aus einer Datei beginnen',
      how: 'Eine JSON- oder .npz-Datei mit W1, b1, W2, b2, … wie PyTorch, Keras, scikit-learn oder NumPy sie schreiben. Eine Matrix darf Einheiten × Eingaben oder Eingaben × Einheiten sein.',
      isStart:
        'Der Lauf beginnt mit Gewichten einer Datei. Was hier gewählt ist, gilt wieder, sobald ein Start gezogen wird.',
      draw: 'Wieder einen Start ziehen',
      notHere:
        'Was Dateien liest, ist nicht angekommen. Wählen Sie die Datei noch einmal, sobald es eine Verbindung gibt.',
      /** How a matrix lies that would fit either way. */
      square: (layer: number, inputsFirst: boolean) =>
        `Schicht ${count(layer)} ist quadratisch: Sie wurde als ${inputsFirst ? 'Eingaben × Einheiten' : 'Einheiten × Eingaben'} gelesen.`,
      noBiases: (layer: number) =>
        `Für Schicht ${count(layer)} stehen keine Biases darin: Sie beginnen bei 0.`,
      unused: (names: readonly string[]) => `Nicht gebraucht: ${names.join(', ')}.`,
    },
    points: {
      plane: 'Die Ebene',
      how: 'Tippe, um einen Punkt zu setzen, ziehe für mehrere. Mit der Tastatur: Pfeile bewegen, Enter setzt, Entf löscht, 1 bis 6 wählen die Klasse.',
      classes: 'Klasse',
      class: (name: string, n: number) => `${name}, ${counted(n, POINT)}`,
      erase: 'Löschen',
      undo: 'Rückgängig',
      redo: 'Wiederholen',
      clear: 'Leeren',
      begin: (set: string) => `Beginnen mit: ${set}`,
      // A comma parts decimals here, so that a semicolon has to part the numbers.
      at: (x: number, y: number) => `${format.tick(x)}; ${format.tick(y)}`,
      added: (name: string, where: string, n: number) =>
        `${name} bei ${where}. ${counted(n, POINT)}.`,
      erased: (n: number, left: number) => `${count(n)} gelöscht. ${counted(left, POINT)}.`,
      nothing: 'Hier ist nichts zu löschen.',
      chosen: (name: string) => `Klasse ${name}`,
      cleared: 'Alles gelöscht; Rückgängig holt es zurück.',
      undone: (n: number) => `Zurückgenommen. ${counted(n, POINT)}.`,
      redone: (n: number) => `Wiederholt. ${counted(n, POINT)}.`,
      taken: (n: number) => `${counted(n, POINT)} übernommen.`,
      needs: 'Es braucht Punkte aus mindestens zwei Klassen.',
      count: (n: number, classes: number) =>
        `${counted(n, POINT)} aus ${counted(classes, CLASS, 'dative')}.`,
      several:
        'Ab drei Klassen antwortet das Netz für jede einmal: Die Karten zeigen dann Gewichte und nicht die Ebene.',
    },
    table: {
      label: 'Tabelle, als CSV oder aus einer Tabellenkalkulation',
      placeholder: 'Länge;Breite;Art\n5,1;3,5;setosa\n7,0;3,2;versicolor',
      open: 'Datei öffnen',
      encoding: (name: string, encoding: string) =>
        `${name}, gelesen als ${encoding.toUpperCase()}.`,
      empty:
        'Füge eine Tabelle ein, öffne eine Datei oder lass hier eine los. Eine Zeile ist ein Beispiel.',
      says: (rows: number, inputs: number) =>
        `${counted(rows, ROW)} mit je ${counted(inputs, NUMBER, 'dative')}.`,
      foretells: (name: string) => `Vorherzusagen: ${name}, eine Zahl.`,
      sorts: (name: string, classes: number, names: readonly string[]) => {
        if (classes === 0) return `Vorherzusagen: ${name}, aber dort steht nichts.`;
        if (classes === 1) return `Vorherzusagen: ${name}, in allen Zeilen ${names[0]}.`;
        return `Vorherzusagen: ${name}, eine von ${counted(classes, CLASS, 'dative')}: ${names.join(', ')}${names.length < classes ? ', …' : ''}.`;
      },
      wrongRows: (n: number) => `${counted(n, ROW)} ${plural(n, 'ist', 'sind')} nicht brauchbar.`,
      bits: 'Das Ziel ist in jeder Zeile 0 oder 1. Verstanden',
      bitKinds: { numbers: 'als Zahlen', classes: 'als zwei Klassen' },
      doubtful: (written: string, number: string, other: string) =>
        `„${written}“ ist als ${number} gelesen. Es könnte ${other} sein.`,
      readAs: (number: string) => `Als ${number} lesen`,
      lastInput: 'Die letzte Eingabe bleibt: Das Netz braucht eine.',
      blank: 'leer',
      unusable: 'nicht brauchbar',
      bringBack: 'Vorherige Tabelle zurückholen',
      separator: 'Getrennt durch',
      separators: (mark: string) => SEPARATORS[mark] ?? `„${mark}“`,
      decimal: 'Dezimalstellen nach',
      decimals: { point: 'einem Punkt', comma: 'einem Komma' } as Record<string, string>,
      header: 'Erste Zeile hat die Namen',
      target: 'Vorherzusagen',
      kind: 'Das ist',
      kinds: { numbers: 'eine Zahl', classes: 'eine Klasse' } as Record<string, string>,
      column: (place: number, name: string) => (name === '' ? `Spalte ${count(place + 1)}` : name),
      used: (name: string) => `${name} verwenden`,
      leaveOut: (n: number) => `${counted(n, COLUMN)} ohne Zahlen weglassen`,
      row: 'Zeile',
      target1: 'Ziel',
      first: 'Die ersten Zeilen, wie sie verstanden wurden',
      wrong: (n: number) =>
        n === 1 ? 'Eines ist zu berichtigen:' : `${count(n)} Dinge sind zu berichtigen:`,
      again: 'Wie vorgefunden',
    },
    digit: {
      pad: 'Zeichne hier eine Ziffer',
      how: 'Mit der Maus, einem Finger oder einem Stift.',
      clear: 'Leeren',
      undo: 'Letzte Linie zurücknehmen',
      sees: 'Was das Netz sieht',
      image: (side: number) => `${count(side)} × ${count(side)} Pixel`,
      mnist:
        'Deine Zeichnung wird in 20 × 20 Pixel eingepasst und so verschoben, dass ihr Schwerpunkt in der Mitte von 28 × 28 liegt, wie bei den Ziffern von MNIST.',
      digits:
        'Deine Zeichnung wird auf 20 × 32 in der Mitte von 32 × 32 Pixeln skaliert, schwarz oder weiß, und die schwarzen werden in Blöcken von 4 × 4 gezählt, wie bei denen dieses Datensatzes.',
      answers: 'Was die Ausgaben sagen',
      answer: (name: string, says: string) => `${name}: ${says}`,
      units: 'Was die Einheiten senden',
      layer: (layer: number) => `Schicht ${count(layer + 1)}`,
      unit: (unit: number, sends: string) => `Einheit ${count(unit + 1)}: ${sends}`,
      nothing: 'Noch ist nichts gezeichnet.',
      net: (name: string) => `Netz ${name}`,
      kept: 'Darauf wird nicht trainiert: Der Lauf bleibt, wie er ist, Bit für Bit.',
      untrained: 'Es hat noch kein Beispiel gesehen: Das ist Zufall.',
      says: (name: string) => `Das Netz sagt ${name}.`,
    },
  };
};
