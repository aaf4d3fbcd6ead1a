import type { Format } from '../format';
import { counting } from './counting';

/** What parts the columns of a table. */
const SEPARATORS: Record<string, string> = { '\t': 'Tab', ';': 'Semicolon', ',': 'Comma' };

/** The words of examples of one's own. */
export const own = (format: Format) => {
  const { counted } = counting(format);
  const { count } = format;
  return {
    open: 'Your own examples',
    draw: 'Draw a digit',
    ways: 'How',
    way: { points: 'Draw points', table: 'Paste a table' },
    drop: 'Drop the file: a table, or a document that was kept.',
    unkept:
      'This browser keeps nothing for the page: what you make here is lost when you reload it.',
    unreadable: (name: string) => `${name} cannot be read.`,
    notText: (name: string) => `${name} is not a table in text: save it as CSV, or copy its cells.`,
    wrongFile: 'This file cannot be opened:',
    fault: (field: string, value: string, allowed: string) =>
      `${field}: ${value.length > 80 ? `${value.slice(0, 80)} …` : value}. Allowed: ${allowed}.`,
    more: (n: number) => `And ${count(n)} more.`,
    train: 'Train on these',
    link: (length: number) =>
      `The link with them has ${counted(length, 'character')}: it passes everywhere.`,
    linkLong: (length: number, careful: number) =>
      `The link with them has ${counted(length, 'character')}. Some messengers cut what is longer than ${count(careful)}: keep the file too.`,
    linkNone: (length: number, longest: number) =>
      `With them a link would have ${counted(length, 'character')}, and more than ${count(longest)} do not pass safely. This browser keeps them; to give them away, keep the file.`,
    keep: 'Keep as a file',
    keepHint: 'The whole experiment as JSON: it is opened here again, and the terminal reads it.',
    enters: {
      how: 'Each column is centred and scaled by its spread before it enters: (value − mean) ÷ standard deviation.',
      constant: (name: string, value: string) => `${name}: ${value} in all rows enters as 0.`,
      value: (name: string, value: string, enters: string, mean: string, deviation: string) =>
        `${name}: ${value} enters as ${enters} (mean ${mean}, standard deviation ${deviation}).`,
      more: (n: number) => `And ${counted(n, 'column')} more.`,
    },
    weights: {
      open: 'Start from a file of weights',
      how: 'A JSON or .npz file with W1, b1, W2, b2, … as PyTorch, Keras, scikit-learn or NumPy write them. A matrix may be units × inputs or inputs × units.',
      isStart:
        'The run starts from weights of a file. What is chosen here counts again once a start is drawn.',
      draw: 'Draw a start again',
      notHere:
        'What reads files has not arrived. Choose the file again when there is a connection.',
      /** How a matrix lies that would fit either way. */
      square: (layer: number, inputsFirst: boolean) =>
        `Layer ${count(layer)} is square: it was taken as ${inputsFirst ? 'inputs × units' : 'units × inputs'}.`,
      noBiases: (layer: number) => `Layer ${count(layer)} has no biases in it: they begin at 0.`,
      unused: (names: readonly string[]) => `Not used: ${names.join(', ')}.`,
    },
    points: {
      plane: 'The plane',
      how: 'Tap to add a point, drag for several. By keyboard: arrows move, Enter adds, Delete erases, 1 to 6 choose the class.',
      classes: 'Class',
      class: (name: string, n: number) => `${name}, ${counted(n, 'point')}`,
      erase: 'Erase',
      undo: 'Undo',
      redo: 'Redo',
      clear: 'Clear',
      begin: (set: string) => `Begin with: ${set}`,
      at: (x: number, y: number) => `${format.tick(x)}, ${format.tick(y)}`,
      added: (name: string, where: string, n: number) =>
        `${name} at ${where}. ${counted(n, 'point')}.`,
      erased: (n: number, left: number) => `${count(n)} erased. ${counted(left, 'point')}.`,
      nothing: 'Nothing to erase here.',
      chosen: (name: string) => `Class ${name}`,
      cleared: 'All erased; Undo brings them back.',
      undone: (n: number) => `Taken back. ${counted(n, 'point')}.`,
      redone: (n: number) => `Done again. ${counted(n, 'point')}.`,
      taken: (n: number) => `${counted(n, 'point')} taken over.`,
      needs: 'It takes points of at least two classes.',
      count: (n: number, classes: number) => `${counted(n, 'point')} of ${count(classes)} classes.`,
      several:
        'With three classes and more the network answers once for each: the cards then show weights and not the plane.',
    },
    table: {
      label: 'Table, as CSV or from a spreadsheet',
      placeholder: 'length;width;kind\n5,1;3,5;setosa\n7,0;3,2;versicolor',
      open: 'Open a file',
      encoding: (name: string, encoding: string) => `${name}, read as ${encoding.toUpperCase()}.`,
      empty: 'Paste a table, open a file, or drop one here. A row is an example.',
      says: (rows: number, inputs: number) =>
        `${counted(rows, 'row')}, ${counted(inputs, 'number')} each.`,
      foretells: (name: string) => `To predict: ${name}, a number.`,
      sorts: (name: string, classes: number, names: readonly string[]) => {
        if (classes === 0) return `To predict: ${name}, but nothing stands there.`;
        if (classes === 1) return `To predict: ${name}, which is ${names[0]} in all rows.`;
        return `To predict: ${name}, one of ${count(classes)} classes: ${names.join(', ')}${names.length < classes ? ', …' : ''}.`;
      },
      wrongRows: (n: number) => `${counted(n, 'row')} cannot be used.`,
      bits: 'The target is 0 or 1 in every row. Take it',
      bitKinds: { numbers: 'as numbers', classes: 'as two classes' },
      doubtful: (written: string, number: string, other: string) =>
        `“${written}” is read as ${number}. It could be ${other}.`,
      readAs: (number: string) => `Read it as ${number}`,
      lastInput: 'The last input stays: the network needs one.',
      blank: 'empty',
      unusable: 'cannot be used',
      bringBack: 'Bring back the table before',
      separator: 'Separator',
      separators: (mark: string) => SEPARATORS[mark] ?? `“${mark}”`,
      decimal: 'Decimal mark',
      decimals: { point: 'point', comma: 'comma' } as Record<string, string>,
      header: 'First row has the names',
      target: 'To predict',
      kind: 'It is',
      kinds: { numbers: 'a number', classes: 'a class' } as Record<string, string>,
      column: (place: number, name: string) => (name === '' ? `Column ${count(place + 1)}` : name),
      used: (name: string) => `Use ${name}`,
      leaveOut: (n: number) => `Leave out ${counted(n, 'column')} without numbers`,
      row: 'Row',
      target1: 'target',
      first: 'The first rows, as they were understood',
      wrong: (n: number) =>
        n === 1 ? 'One thing to put right:' : `${count(n)} things to put right:`,
      again: 'As it is found',
    },
    digit: {
      pad: 'Draw a digit here',
      how: 'With the mouse, a finger or a pen.',
      clear: 'Clear',
      undo: 'Take back the last line',
      sees: 'What the network sees',
      image: (side: number) => `${count(side)} × ${count(side)} pixels`,
      mnist:
        'Your drawing is scaled to fit 20 × 20 pixels and moved so that its centre of mass is in the middle of 28 × 28, as MNIST’s digits were.',
      digits:
        'Your drawing is scaled to 20 × 32 in the middle of 32 × 32 pixels, black or white, and the black ones are counted in blocks of 4 × 4, as this set’s were.',
      answers: 'What the outputs say',
      answer: (name: string, says: string) => `${name}: ${says}`,
      units: 'What the units send',
      layer: (layer: number) => `Layer ${count(layer + 1)}`,
      unit: (unit: number, sends: string) => `Unit ${count(unit + 1)}: ${sends}`,
      nothing: 'Nothing is drawn yet.',
      net: (name: string) => `Network ${name}`,
      kept: 'It is not trained on: the run stays as it is, to the bit.',
      untrained: 'It has seen no example yet: that is chance.',
      says: (name: string) => `The network says ${name}.`,
    },
  };
};
