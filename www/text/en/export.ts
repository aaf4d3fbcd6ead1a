import type { Format } from '../format';
import { counting } from './counting';

/** The words of what is taken away from the page. */
export const exports = (format: Format) => {
  const { count, figure } = format;
  const { counted } = counting(format);
  return {
    title: 'Export',
    /** Before the choice of one of two networks. */
    of: 'Of',
    /** How large a file is, in thousands or millions of bytes. */
    size: (bytes: number) =>
      bytes < 1e6 ? `${figure(bytes / 1e3)} kB` : `${figure(bytes / 1e6)} MB`,
    saved: (name: string, size: string) => `Saved as ${name}, ${size}.`,
    cancelled: 'Cancelled: nothing was saved.',
    failed: (reason: string) => `Nothing was saved: ${reason}. The run is as it was.`,
    parts: 'Parts',
    busy: 'A file is still being made: Cancel gives it up, and so does closing once more.',
    working: 'How far it is',
    cancel: 'Cancel',
    link: {
      title: 'Link',
      address: 'The address of this exact run at this exact moment',
      length: (n: number) => `${counted(n, 'character')}.`,
      long: (n: number, careful: number) =>
        `${count(n)} characters. Some messengers cut what is longer than ${count(careful)}: keep the file too.`,
      copy: 'Copy the link',
      copied: 'Link copied.',
      byHand: 'The browser did not allow it: copy the address above by hand.',
    },
    picture: {
      title: 'Picture',
      which: 'Picture',
      as: 'As',
      formats: { png2: 'PNG, twice as fine', png4: 'PNG, four times as fine', svg: 'SVG' },
      colours: 'Colours',
      themes: { shown: 'as shown', light: 'light, for print' },
      caption: 'With the experiment and its link below',
      save: 'Save the picture',
      none: 'Nothing drawn is on the page at the moment. A table is under Numbers.',
      tooLarge: (width: number, height: number) =>
        `the browser has no room for ${count(width)} × ${count(height)} pixels`,
      linkLeftOut: 'The link is too long for the picture and is left out of it: it is under Link.',
      drawn:
        'What is drawn is in it; sentences and buttons around it are not, and a table is kept as CSV, under Numbers.',
      all: 'All pictures, as they stand',
      view: (name: string) => `The view ${name}`,
      ofNet: (id: 'a' | 'b', name: string) => `${id.toUpperCase()}: ${name}`,
      chart: (title: string) => `Chart: ${title}`,
      kinds: {
        network: 'The network',
        strip: 'Loss and gap over time',
      },
      /** What a picture is of, below it. */
      of: (experiment: string, seed: number, step: number) =>
        `Unalike: ${experiment}, seed ${seed}, after ${counted(step, 'example')}`,
      /** Of other starts: a few by their seeds, of many what is drawn. */
      ofSeeds: (experiment: string, seeds: readonly number[], epochs: number) =>
        `Unalike: ${experiment}, seeds ${seeds.join(', ')}, each after ${counted(epochs, 'epoch')}`,
      ofStarts: (experiment: string, label: string) => `Unalike: ${experiment}. ${label}`,
      /** What is said of one of two networks. */
      inNet: (net: string, says: string) => `${net}. ${says}`,
    },
    numbers: {
      title: 'Numbers',
      style: 'Numbers written',
      styles: {
        point: 'with a point, columns separated by commas',
        comma: 'with a comma, columns separated by semicolons',
      },
      charts: 'Save the charts as CSV',
      chartsHint: (rows: number) =>
        `Loss, gaps, distinct units and rank: ${counted(rows, 'moment')}, with all figures.`,
      table: 'Save the table as CSV',
      tableHint: 'The arithmetic of every unit in the last step, as Numbers shows it.',
      trace: 'Save the trace as CSV',
      traceHint: 'Every weight after every example, trained once more beside this run.',
      from: 'From example',
      to: 'To example',
      traceLimit: (rows: number) =>
        `A file holds ${counted(rows, 'moment')} of this network at most: the trace would end earlier than asked.`,
    },
    film: {
      title: 'Film',
      which: 'Film of',
      seconds: 'Length',
      second: (n: number) => counted(n, 'second'),
      rate: 'Pictures a second',
      size: 'Longer side',
      pixels: (n: number) => `${n} pixels`,
      save: 'Save the film',
      says: (from: number, to: number) =>
        `From example ${count(from)} to ${count(to)}, trained once more beside this run.`,
      ways: {
        encoded: (kind: string) =>
          `Each picture is made for itself, however long it takes: ${kind}.`,
        recorded: (kind: string) =>
          `This browser has no encoder for pictures, so it is recorded as it plays: ${kind}.`,
      },
      formats: { mp4: 'MP4', webm: 'WebM' },
      none: 'This browser makes no films: it has neither VideoEncoder nor MediaRecorder.',
      start: 'The run stands at its start: play first, and the film shows the way.',
      nothing: 'Nothing drawn on the page at the moment is of the run’s time.',
    },
    run: {
      title: 'Run',
      document: 'Save the document as JSON',
      documentHint:
        'Data, network, start and training, not the moment. It is opened under Your own examples, Open a file, and by unalike run in the terminal.',
      both: 'The file holds the network that is chosen; the link holds both.',
      weightsJson: 'Save the weights as JSON',
      weightsNpz: 'Save the weights as .npz',
      weightsHint:
        'Weights and biases at this moment, with all figures. A run starts from such a file, here and in the terminal; numpy.load reads the .npz.',
      changed:
        'Weights that were opened, and what was changed on the way, are in the link and not in the document.',
    },
  };
};
