import type { Format } from '../format';
import { plural } from './counting';

interface Refused {
  field: string;
  value: string;
  allowed: string;
}

/** Why images did not arrive. */
type ImagesFault =
  { kind: 'connection' } | { kind: 'status'; status: number } | { kind: 'damaged' };

function why(fault: ImagesFault): string {
  switch (fault.kind) {
    case 'connection':
      return 'the connection failed';
    case 'status':
      return `the server answered ${fault.status}`;
    case 'damaged':
      return 'what came is not whole, or not of this version';
  }
}

/** A value in a sentence: at most a line of it. */
function quoted(value: string): string {
  return value.length > 80 ? `${value.slice(0, 80)} …` : value;
}

export const notices = ({ count }: Format) => {
  const network = (net: 'a' | 'b', isAlone: boolean) => (isAlone ? '' : `${net.toUpperCase()}: `);
  return {
    label: 'Notices',
    close: 'Close',
    loading: 'Loading the engine …',
    noCanvas:
      'This browser gives the page no canvas to draw on. The numbers and tables work without it.',
    refused: ({ field, value, allowed }: Refused) =>
      `${field}: ${quoted(value)} is not allowed here. Allowed: ${allowed}. Nothing was changed.`,
    link: (n: number) =>
      n === 1
        ? 'One part of this link cannot be read; all else of it is shown.'
        : `${count(n)} parts of this link cannot be read; all else of it is shown.`,
    linkPart: ({ field, value, allowed }: Refused) =>
      `${field}: ${quoted(value)}. Allowed: ${allowed}.`,
    panicked: (reason: string) => `The engine stopped with an error (${reason}).`,
    panickedSafe: 'The experiment and its moment are safe.',
    goOn: 'Go on',
    fault: (part: string, reason: string) =>
      `A part of the page failed: ${part} (${reason}). The run is safe.`,
    showAgain: 'Show it again',
    noChance:
      'This browser gives the page no random numbers, so no fresh seed was drawn. Nothing was changed: a seed can be typed under Start.',
    copied: 'Link copied: it opens this exact run at this exact moment.',
    copiedLong: (length: number, careful: number) =>
      `Link copied: it opens this exact run at this exact moment. It has ${count(length)} characters, and some messengers cut what is longer than ${count(careful)}: keep the file too.`,
    rowsLeftOut:
      'Your own rows are too long for a link. It opens the run in this browser; for others, keep the file.',
    rowsUnkept:
      'Your own rows are too long for a link, and this browser keeps nothing for the page: they are gone when it is loaded again. Keep the file.',
    keepFile: 'Keep the file',
    rowsMissing:
      'This link leaves out its rows, which were too long for it: open the file that they are kept in, under Your own examples.',
    address: 'Copy this address: it opens this exact run at this exact moment.',
    left: 'The link was opened. The run before is kept.',
    undo: 'Back to it',
    newVersion:
      'A new version of Unalike is here. It opens with this experiment at this moment; what Undo remembers is forgotten.',
    takeVersion: 'Take it',
    alike: (net: 'a' | 'b', isAlone: boolean, [one, other]: readonly number[]) =>
      `${network(net, isAlone)}Units ${count(one! + 1)} and ${count(other! + 1)} have become alike, to the bit.`,
    still: (net: 'a' | 'b', isAlone: boolean, n: number, of: number) =>
      `${network(net, isAlone)}${count(n)} of ${count(of)} units hardly ${plural(n, 'moves', 'move')}.`,
    levelled: (net: 'a' | 'b', isAlone: boolean) =>
      `${network(net, isAlone)}The loss has levelled off.`,
    images: {
      fetching: (set: string) => `Fetching the images of ${set} …`,
      cancel: 'Cancel',
      lost: (set: string, fault: ImagesFault) =>
        `The images of ${set} did not arrive: ${why(fault)}.`,
      stays: 'The run before is still here.',
      linkStays: 'The link waits in the address; the page shows another run meanwhile.',
      again: 'Try again',
      reload: 'If trying again does not help, load the page again.',
    },
    noEngine: {
      title: 'The engine could not be loaded',
      body: 'Unalike trains a real network in this page, with WebAssembly. The browser may be too old for it, or the file did not arrive.',
      again: 'Try again',
    },
  };
};
