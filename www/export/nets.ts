// Which of two networks something is of, and how that is said.

import type { Picture } from '../page/pictures';
import type { Session } from '../page/session.svelte';
import { valueOf } from '../run/knobs';
import type { Net } from '../run/net.svelte';
import { text } from '../text';

/** What is painted over the pictures of each of two networks; nothing where there is one. */
export type Heads = Partial<Record<'a' | 'b', string>>;

/** A network's part of the page. */
export const NET = '[data-net]';

/** The network that a part of the page is of; nothing where it is of all that there are. */
export function idOf(element: Element): 'a' | 'b' | undefined {
  const id = element.closest(NET)?.getAttribute('data-net');
  return id === 'a' || id === 'b' ? id : undefined;
}

/** The network that a picture is of. */
export const netOf = ({ canvas }: Picture) => idOf(canvas);

/** *A · Learning rate: 0.1*: which of two networks it is, and by what it differs. */
export function netSays(net: Net, { knob }: Session['runs']): string {
  const { shell, controls } = text;
  return [
    shell.netNamed(net.id),
    shell.differsIn(controls.field(knob)),
    controls.value(valueOf(net.experiment, knob)),
  ].join(' ');
}

/** What stands over the pictures of each network. */
export function headsOf({ runs }: Session): Heads {
  if (!runs.comparing) return {};
  return Object.fromEntries(runs.nets.map((net) => [net.id, netSays(net, runs)]));
}

/** One network's run at the moment that is shown, and what its files are called: by which of two it is. */
export function runOf({ run, changes, id, moment }: Net, { comparing }: Session['runs']) {
  return {
    experiment: run.origin,
    changes,
    step: moment.examplesSeen,
    called: (part: string) =>
      comparing ? [`network-${id}`, part].filter(Boolean).join('-') : part,
  };
}
