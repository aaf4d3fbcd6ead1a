import type { Format } from '../format';
import { plural } from './counting';

/** The words of a run in another page, and of what puts it there. */
export const embed = ({ count }: Format) => ({
  title: 'In another page',
  open: 'Open in Unalike',
  examples: (n: number) => plural(n, 'example'),
  /** Why nothing can be trained in a worker. */
  kept: 'This frame is kept from workers. Whoever made the page around it can add “allow-same-origin” to the frame’s sandbox; or open Unalike in a window of its own.',
  code: {
    where: 'Put it into',
    hosts: {
      page: 'A web page',
      element: 'A web page, as an element',
      course: 'Moodle or Canvas',
      slides: 'Slides (reveal.js)',
      notebook: 'Jupyter',
    },
    hints: {
      page: 'Paste it into the page’s HTML. If the page gives frames a sandbox, it has to allow “allow-scripts allow-same-origin allow-popups”.',
      element:
        'The script is needed once in a page, however many runs stand in it; from another site this server has to allow it (Access-Control-Allow-Origin). A page can change the attributes, and hear of each moment: “unalike-step”.',
      course:
        'In the text editor choose HTML or “Source code”, paste it and save. If only the link is left, your site forbids frames: ask its administrator to allow this address.',
      slides:
        'Paste it into the presentation’s HTML, as a slide of its own. It loads when the slide comes near, and holds while another is shown.',
      notebook: 'Paste it into a code cell and run it. The notebook has to be online to show it.',
    } as Record<string, string>,
    width: 'Width in pixels',
    height: 'Height in pixels',
    full: 'As wide as there is room',
    theme: 'Colours',
    themes: { system: 'As the reader’s system', light: 'Light', dark: 'Dark' } as Record<
      string,
      string
    >,
    label: 'The code',
    copy: 'Copy the code',
    copied: 'Copied.',
    byHand: 'The browser did not allow copying. The code is selected: press Ctrl or ⌘ and C.',
    title: (hidden: readonly number[]) =>
      hidden.length === 0
        ? 'Unalike: a network without hidden units, trained step by step'
        : `Unalike: a network with ${hidden.map((units) => count(units)).join(' and ')} hidden units, trained step by step`,
    local:
      'This address is this machine’s own: others will not reach it. Put the page on a server first.',
    view: 'Open this run in Unalike',
  },
  qr: {
    label: (link: string) => `QR code of ${link}`,
    length: (bytes: number) => `The link has ${count(bytes)} bytes.`,
    hard: 'That is a fine pattern: hard to scan from the back of a room.',
    tooLong: (most: number) =>
      `That is too long for a QR code, which holds ${count(most)} at most. Give the link in writing, or keep own rows in a file.`,
    fill: 'Fill the screen',
    leave: 'Close',
  },
});
