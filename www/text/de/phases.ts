import type { Words } from '..';
import type { Format } from '../format';
import { begun, plural } from './counting';
import { quantities } from './quantities';

/** The words of the phases of a step. */
export const phases = (format: Format): Words['network']['phases'] => {
  const { count } = format;
  const { word, same, allUnits } = quantities(format);
  return {
    label: 'Phasen eines Schritts',
    names: ['', 'Vorwärts', 'Verlust', 'Rückwärts', 'Update'],
    none: 'Geh ein Beispiel weiter, um seine Zahlen auf den Weg zu schicken.',
    forward: ({ inputs, hidden, isSplit }) => {
      const reach = `${begun(same(inputs))} ${plural(inputs, 'erreicht', 'erreichen')}`;
      if (hidden.length === 0) return `${reach} jede Ausgabe.`;
      const of = hidden.length > 1 ? ' der ersten Schicht' : '';
      return isSplit
        ? `${reach} nur eine Einheit${of}.`
        : `${reach} ${allUnits(hidden[0]!)}${of} zugleich.`;
    },
    loss: ({ says, should, loss }) =>
      says === should
        ? `Die Ausgabe sagt ${says}, wie sie soll. Verlust ${loss}.`
        : `Die Ausgabe sagt ${says}; sie soll ${should} sein. Verlust ${loss}.`,
    backward: ({ hidden, distinct, dropout, noError }) => {
      if (hidden.length === 0) {
        return 'Die Ausgabe hat ihren Fehler; es gibt keine verborgene Einheit, an die er ginge.';
      }
      if (noError) return 'Zu keiner verborgenen Einheit kommt ein Fehler zurück.';
      const n = hidden.at(-1)!;
      const different = dropout ? n : distinct.at(-1)!;
      if (n === 1) return 'Der Fehler kommt zur einen Einheit zurück.';
      if (different === 1) {
        return 'Der Fehler kommt zurück, und jede Einheit bekommt denselben Anteil.';
      }
      return different < n
        ? 'Der Fehler kommt zurück; gleiche Einheiten bekommen denselben Anteil.'
        : 'Der Fehler kommt zurück; jede Verbindung trägt ihren Anteil.';
    },
    update: (facts) => {
      const { example, inBatch, batch, updated, hidden, distinct, still } = facts;
      if (!updated) {
        return `Beispiel ${count(example + 1)} ist Nummer ${count(inBatch)} von ${count(batch)} im Batch: Sein Gradient kommt hinzu, und die Gewichte warten.`;
      }
      if (facts.noRate) return 'Die Lernrate ist 0, also bewegt sich nichts.';
      if (facts.nothingMoved) return 'In diesem Schritt bewegt sich nichts.';
      if (hidden.length === 0) return 'Die Gewichte gehen einen Schritt gegen ihren Gradienten.';
      const total = hidden.reduce((sum, n) => sum + n, 0);
      const held = still.reduce((sum, n) => sum + n, 0);
      if (held === total) return 'Nur die Ausgabe bewegt sich: keine verborgene Einheit.';
      if (held > 0) {
        const stay = plural(held, 'bleibt, wo sie ist', 'bleiben, wo sie sind');
        return `${begun(word(held))} von ${word(total)} verborgenen Einheiten ${stay}; die übrigen gehen ihren Schritt.`;
      }
      if (hidden.every((n) => n === 1)) return 'Die Einheit geht ihren Schritt.';
      if (hidden.every((n, i) => n === 1 || distinct[i] === 1)) {
        return 'Alle Einheiten gehen denselben Schritt und bleiben gleich.';
      }
      return hidden.some((n, i) => distinct[i]! < n)
        ? 'Jede Einheit geht einen Schritt; gleiche gehen denselben.'
        : 'Jede Einheit geht ihren eigenen Schritt.';
    },
  };
};
