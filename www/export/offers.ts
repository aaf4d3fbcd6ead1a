// What can be exported as a picture: each canvas on the page, and those that stand together.

import type { Picture } from '../page/pictures';
import type { Session } from '../page/session.svelte';
import { text } from '../text';
import { idOf } from './nets';

/** Pictures that are exported as one. */
export interface Offer {
  name: string;
  /** What tells its file apart from others of the same moment. */
  part: string;
  pictures: readonly Picture[];
  /** Whether they are of the run alone, and so of each of its moments. */
  isOfRun: boolean;
}

/** What stands together has a box of its own. */
const TOGETHER = '[role="tabpanel"], aside';

/** Everything that is offered at the moment: what stands together before what it is made of. */
export function offersOf(session: Session): Offer[] {
  const words = text.export.picture;
  const { shown } = session.pictures;
  const boxes = new Set(shown.flatMap(({ canvas }) => canvas.closest(TOGETHER) ?? []));
  const together = [...boxes].flatMap((box) => {
    const pictures = shown.filter(({ canvas }) => canvas.closest(TOGETHER) === box);
    if (pictures.length === 1) return [];
    return [{ name: titleOf(box, session), part: partOf(box, session), pictures }];
  });
  const all =
    shown.length > 1
      ? [{ name: words.all, part: `${session.look.view}-page`, pictures: shown }]
      : [];
  const single = shown.map((picture) => ({
    name: nameOf(picture, session),
    part: picture.kind,
    pictures: [picture],
  }));
  return numbered([...all, ...together, ...single]).map((offer) => ({
    ...offer,
    isOfRun: !offer.pictures.some((picture) => isOfStarts(picture, session)),
  }));
}

/** Other starts are trained apart from the run. */
export function isOfStarts({ canvas }: Picture, { look }: Session): boolean {
  return look.view === 'starts' && canvas.closest('[role="tabpanel"]') !== null;
}

function nameOf({ kind, label, title, canvas }: Picture, session: Session): string {
  const { kinds, chart } = text.export.picture;
  const known: Record<string, string> = {
    ...kinds,
    ...Object.fromEntries(
      Object.entries(text.charts.titles).map(([of, title]) => [`chart ${of}`, chart(title)]),
    ),
  };
  return ofNet(known[kind] ?? title ?? label, canvas, session);
}

function titleOf(box: Element, session: Session): string {
  const name = box.getAttribute('aria-label');
  if (name !== null) return name;
  const view = text.shell.views[session.look.view] ?? session.look.view;
  return ofNet(text.export.picture.view(view), box, session);
}

function partOf(box: Element, { look }: Session): string {
  if (box.tagName !== 'ASIDE') return look.view;
  return `unit-${(look.selected?.layer ?? 0) + 1}-${(look.selected?.unit ?? 0) + 1}`;
}

/** Where there are two networks it is said of which one. */
function ofNet(name: string, element: Element, { runs }: Session): string {
  const id = idOf(element);
  return runs.comparing && id ? text.export.picture.ofNet(id, name) : name;
}

/** Names that several have get numbers; so do their files. */
function numbered<One extends { name: string; part: string }>(offers: readonly One[]): One[] {
  const count = (key: 'name' | 'part', value: string) =>
    offers.filter((one) => one[key] === value).length;
  const seen = new Map<string, number>();
  const next = (value: string) => {
    seen.set(value, (seen.get(value) ?? 0) + 1);
    return seen.get(value)!;
  };
  return offers.map((one) => ({
    ...one,
    name: count('name', one.name) > 1 ? `${one.name} (${next(`name ${one.name}`)})` : one.name,
    part: count('part', one.part) > 1 ? `${one.part}-${next(`part ${one.part}`)}` : one.part,
  }));
}
