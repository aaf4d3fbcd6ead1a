import type { Words } from '..';
import type { Format } from '../format';
import { plural } from './counting';

/** The words of a run in another page, and of what puts it there. */
export const embed = ({ count }: Format): Words['embed'] => ({
  title: 'Auf einer anderen Seite',
  open: 'In Unalike öffnen',
  examples: (n) => plural(n, 'Beispiel', 'Beispiele'),
  kept: 'Diesem Rahmen sind Worker verwehrt. Wer die Seite um ihn herum gemacht hat, kann der Sandbox des Rahmens „allow-same-origin“ geben; oder öffne Unalike in einem eigenen Fenster.',
  code: {
    where: 'Einfügen in',
    hosts: {
      page: 'Eine Webseite',
      element: 'Eine Webseite, als Element',
      course: 'Moodle oder Canvas',
      slides: 'Folien (reveal.js)',
      notebook: 'Jupyter',
    },
    hints: {
      page: 'Füge ihn in das HTML der Seite ein. Setzt die Seite für Frames eine Sandbox, muss diese „allow-scripts allow-same-origin allow-popups“ erlauben.',
      element:
        'Das Skript braucht eine Seite nur einmal, wie viele Läufe auch darin stehen; von einer anderen Website aus muss dieser Server es erlauben (Access-Control-Allow-Origin). Eine Seite kann die Attribute ändern und von jedem Moment erfahren: „unalike-step“.',
      course:
        'Wähle im Texteditor HTML oder „Quellcode“, füge ihn ein und speichere. Bleibt nur der Link übrig, verbietet deine Plattform Rahmen: Bitte ihre Administration, diese Adresse zu erlauben.',
      slides:
        'Füge ihn in das HTML der Präsentation ein, als eigene Folie. Sie lädt, wenn die Folie näher kommt, und hält an, solange eine andere gezeigt wird.',
      notebook:
        'Füge ihn in eine Codezelle ein und führe sie aus. Das Notebook muss online sein, um den Lauf zu zeigen.',
    },
    width: 'Breite in Pixeln',
    height: 'Höhe in Pixeln',
    full: 'So breit, wie Platz ist',
    theme: 'Farben',
    themes: { system: 'Wie das System des Lesers', light: 'Hell', dark: 'Dunkel' },
    label: 'Der Code',
    copy: 'Code kopieren',
    copied: 'Kopiert.',
    byHand:
      'Der Browser hat das Kopieren nicht erlaubt. Der Code ist markiert: Drücke Strg oder ⌘ und C.',
    title: (hidden) =>
      hidden.length === 0
        ? 'Unalike: ein Netz ohne verborgene Einheiten, Schritt für Schritt trainiert'
        : `Unalike: ein Netz mit ${hidden.map(count).join(' und ')} ${plural(hidden.length === 1 ? hidden[0]! : 2, 'verborgenen Einheit', 'verborgenen Einheiten')}, Schritt für Schritt trainiert`,
    local:
      'Diese Adresse gilt nur auf diesem Rechner: Andere erreichen sie nicht. Stelle die Seite zuerst auf einen Server.',
    view: 'Diesen Lauf in Unalike öffnen',
  },
  qr: {
    label: (link) => `QR-Code von ${link}`,
    length: (bytes) => `Der Link hat ${count(bytes)} Bytes.`,
    hard: 'Das ist ein feines Muster: von hinten im Raum schwer zu scannen.',
    tooLong: (most) =>
      `Das ist zu lang für einen QR-Code, der höchstens ${count(most)} fasst. Gib den Link schriftlich weiter oder hebe eigene Zeilen in einer Datei auf.`,
    fill: 'Ganzer Bildschirm',
    leave: 'Schließen',
  },
});
