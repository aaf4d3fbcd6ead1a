// What stands below a picture: which experiment it is of, and where that is found.

import { textWidth, write, type Size } from '../paint/canvas';
import type { Theme } from '../paint/theme';
import type { Picture } from '../page/pictures';
import type { Session } from '../page/session.svelte';
import type { Net } from '../run/net.svelte';
import { text } from '../text';
import { linesOf, linkLines } from './lines';
import { measured } from './measured';
import { netOf, netSays } from './nets';
import { isOfStarts } from './offers';
import { MARGIN } from './sheet';

/** What is said below a picture. */
export interface Caption {
  /** Sentences, each with lines of its own. */
  says: readonly string[];
  link: string;
}

/** Lines that a link may take: one that carries own rows can be longer than any picture. */
const LINK_LINES = 6;

/** What is said of some pictures of the page as it is: of each network that is in one of them. */
export function captionOf(
  session: Session,
  pictures: readonly Picture[],
  link = session.address.alone,
): Caption {
  const { runs, scene } = session;
  const says = runs.nets.flatMap((net) => {
    const own = pictures.filter((picture) => (netOf(picture) ?? net.id) === net.id);
    const starts = own.filter((picture) => isOfStarts(picture, session));
    const { seed } = net.experiment.start;
    return [
      ...(own.length > starts.length
        ? [text.export.picture.of(saidOf(net), seed, scene.step)]
        : []),
      ...new Set(starts.map(({ label }) => startsSay(net, label, session))),
    ].map((line) => (runs.comparing ? text.export.picture.inNet(netSays(net, runs), line) : line));
  });
  return { says, link };
}

const saidOf = (net: Net) => text.shell.experiment(net.experiment);

/** Of other starts: which, where they are few, else what is drawn of them. */
function startsSay(net: Net, label: string, { few: all, many, look }: Session): string {
  const layer = Math.min(look.layer, net.run.hiddenLayers - 1);
  const { experiment } = net;
  const few =
    look.options.part === 'many' ? undefined : all.of({ experiment, layer, epochs: many.epochs });
  const { ofStarts, ofSeeds } = text.export.picture;
  return few ? ofSeeds(saidOf(net), few.seeds, few.epochs) : ofStarts(saidOf(net), label);
}

/** How high a caption is below a sheet of a width. */
export function captionHeight(theme: Theme, caption: Caption, width: number): number {
  return measured(
    (context) => linesIn(context, theme, caption, width).length * lineHeight(theme) + MARGIN,
  );
}

/** Whether there is room for the caption's link below a sheet of a width. */
export function hasLink(theme: Theme, { link }: Caption, width: number): boolean {
  return measured(
    (context) => linkLines(context, theme, link, width - 2 * MARGIN).length <= LINK_LINES,
  );
}

/** Paints the caption under a height. */
export function paintCaption(
  context: CanvasRenderingContext2D,
  theme: Theme,
  caption: Caption,
  { width, height }: Size,
): void {
  linesIn(context, theme, caption, width).forEach((line, i) => {
    const baseline = height + (i + 0.75) * lineHeight(theme);
    const isFromRight = theme.direction === 'rtl' && !caption.link.includes(line);
    const x = isFromRight ? width - MARGIN - textWidth(context, theme, line) : MARGIN;
    write(context, theme, line, x, baseline, { colour: theme.muted });
  });
}

function lineHeight(theme: Theme): number {
  return Math.round(theme.type.caption * 1.4);
}

/** A link that is too long is left out. */
function linesIn(
  context: CanvasRenderingContext2D,
  theme: Theme,
  { says, link }: Caption,
  width: number,
): string[] {
  const room = width - 2 * MARGIN;
  const linked = linkLines(context, theme, link, room);
  return [
    ...says.flatMap((line) => linesOf(context, theme, line, room)),
    ...(linked.length > LINK_LINES ? [] : linked),
  ];
}
