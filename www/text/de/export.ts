import type { Words } from '..';
import type { Format } from '../format';
import { counting, EPOCH, EXAMPLE, MOMENT, type Noun } from './counting';

const SECOND: Noun = { gender: 'f', one: 'Sekunde', many: 'Sekunden', manyDative: 'Sekunden' };

/** The words of what is taken away from the page. */
export const exports = (format: Format): Words['export'] => {
  const { count, figure } = format;
  const { counted } = counting(format);
  return {
    title: 'Exportieren',
    of: 'Von',
    size: (bytes) => (bytes < 1e6 ? `${figure(bytes / 1e3)} kB` : `${figure(bytes / 1e6)} MB`),
    saved: (name, size) => `Gespeichert als ${name}, ${size}.`,
    cancelled: 'Abgebrochen: Nichts wurde gespeichert.',
    failed: (reason) => `Nichts wurde gespeichert: ${reason}. Der Lauf ist, wie er war.`,
    parts: 'Teile',
    busy: 'Eine Datei wird noch gemacht: Abbrechen gibt sie auf, noch einmal Schließen auch.',
    working: 'Wie weit es ist',
    cancel: 'Abbrechen',
    link: {
      title: 'Link',
      address: 'Die Adresse genau dieses Laufs in genau diesem Moment',
      length: (n) => `${count(n)} Zeichen.`,
      long: (n, careful) =>
        `${count(n)} Zeichen. Manche Messenger kürzen, was länger ist als ${count(careful)}: Hebe auch die Datei auf.`,
      copy: 'Link kopieren',
      copied: 'Link kopiert.',
      byHand: 'Der Browser hat es nicht erlaubt: Kopiere die Adresse darüber von Hand.',
    },
    picture: {
      title: 'Bild',
      which: 'Bild',
      as: 'Als',
      formats: { png2: 'PNG, doppelt so fein', png4: 'PNG, viermal so fein', svg: 'SVG' },
      colours: 'Farben',
      themes: { shown: 'wie gezeigt', light: 'hell, für den Druck' },
      caption: 'Mit dem Experiment und seinem Link darunter',
      save: 'Bild speichern',
      none: 'Auf der Seite ist gerade nichts Gezeichnetes. Eine Tabelle gibt es unter Zahlen.',
      tooLarge: (width, height) =>
        `Der Browser hat keinen Platz für ${count(width)} × ${count(height)} Pixel`,
      linkLeftOut: 'Der Link ist zu lang für das Bild und fehlt darin: Er steht unter Link.',
      drawn:
        'Was gezeichnet ist, steht darin; Sätze und Schaltflächen ringsum nicht, und eine Tabelle gibt es als CSV, unter Zahlen.',
      all: 'Alle Bilder, so angeordnet wie hier',
      view: (name) => `Die Ansicht ${name}`,
      ofNet: (id, name) => `${id.toUpperCase()}: ${name}`,
      chart: (title) => `Diagramm: ${title}`,
      kinds: {
        network: 'Das Netz',
        strip: 'Verlust und Abstand im Verlauf',
      },
      of: (experiment, seed, step) =>
        `Unalike: ${experiment}, Seed ${seed}, nach ${counted(step, EXAMPLE, 'dative')}`,
      ofSeeds: (experiment, seeds, epochs) =>
        `Unalike: ${experiment}, Seeds ${seeds.join(', ')}, jeder nach ${counted(epochs, EPOCH, 'dative')}`,
      ofStarts: (experiment, label) => `Unalike: ${experiment}. ${label}`,
      inNet: (net, says) => `${net}. ${says}`,
    },
    numbers: {
      title: 'Zahlen',
      style: 'Zahlenformat',
      styles: {
        point: 'mit Punkt, Spalten durch Kommas getrennt',
        comma: 'mit Komma, Spalten durch Semikolons getrennt',
      },
      charts: 'Diagramme als CSV speichern',
      chartsHint: (rows) =>
        `Verlust, Abstände, verschiedene Einheiten und Rang: ${counted(rows, MOMENT)}, mit allen Stellen.`,
      table: 'Tabelle als CSV speichern',
      tableHint: 'Die Rechnung jeder Einheit im letzten Schritt, wie Zahlen sie zeigt.',
      trace: 'Verlauf als CSV speichern',
      traceHint:
        'Jedes Gewicht nach jedem Beispiel; dafür wird neben diesem Lauf noch einmal trainiert.',
      from: 'Von Beispiel',
      to: 'Bis Beispiel',
      traceLimit: (rows) =>
        `Eine Datei fasst höchstens ${counted(rows, MOMENT)} dieses Netzes: Der Verlauf würde früher enden als verlangt.`,
    },
    film: {
      title: 'Film',
      which: 'Film von',
      seconds: 'Länge',
      second: (n) => counted(n, SECOND),
      rate: 'Bilder pro Sekunde',
      size: 'Längere Seite',
      pixels: (n) => `${n} Pixel`,
      save: 'Film speichern',
      says: (from, to) =>
        `Von Beispiel ${count(from)} bis ${count(to)}; dafür wird neben diesem Lauf noch einmal trainiert.`,
      ways: {
        encoded: (kind) => `Jedes Bild wird für sich gemacht, wie lange es auch dauert: ${kind}.`,
        recorded: (kind) =>
          `Dieser Browser kann Bilder nicht kodieren, also wird aufgenommen, während es abspielt: ${kind}.`,
      },
      formats: { mp4: 'MP4', webm: 'WebM' },
      none: 'Dieser Browser macht keine Filme: Er hat weder VideoEncoder noch MediaRecorder.',
      start: 'Der Lauf steht an seinem Start: Spiel ihn erst ab, dann zeigt der Film den Weg.',
      nothing: 'Nichts, was gerade auf der Seite gezeichnet ist, zeigt die Zeit des Laufs.',
    },
    run: {
      title: 'Lauf',
      document: 'Dokument als JSON speichern',
      documentHint:
        'Daten, Netz, Start und Training, nicht der Moment. Geöffnet wird es unter Eigene Beispiele, Datei öffnen, und mit unalike run im Terminal.',
      both: 'Die Datei enthält das gewählte Netz; der Link enthält beide.',
      weightsJson: 'Gewichte als JSON speichern',
      weightsNpz: 'Gewichte als .npz speichern',
      weightsHint:
        'Gewichte und Biases in diesem Moment, mit allen Stellen. Mit so einer Datei beginnt ein Lauf, hier und im Terminal; numpy.load liest die .npz.',
      changed:
        'Geöffnete Gewichte und was unterwegs geändert wurde stehen im Link, nicht im Dokument.',
    },
  };
};
