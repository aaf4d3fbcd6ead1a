import type { Mode } from '../page/mode';
import type { Session } from '../page/session.svelte';
import type { Asked, RunState, Told } from './messages';

/** The origin of a page that has none: a file, or a frame that was kept from its own. */
const OPAQUE = 'null';

/** Speaks with the page around, which named itself in the address; returns what ends it. */
export function answerHost(
  session: Session,
  host: string,
  show: (theme: Mode['theme']) => void,
): () => void {
  const around = window.parent;
  if (around === window) return () => undefined;
  // A page without an origin cannot be told from others by one: that it is the parent has to do.
  const target = host === OPAQUE ? '*' : host;
  let isKnown = false;

  const heard = ({ source, origin, data }: MessageEvent<unknown>): void => {
    if (source === around && origin === host && isAsked(data)) obey(session, data, show);
  };
  addEventListener('message', heard);
  const stop = $effect.root(() => {
    $effect(() => {
      // As often as anybody could read it, and at once where the run rests.
      void session.frame.tables;
      if (session.notices.isPanicked) return;
      const told: Told = { unalike: isKnown ? 'step' : 'ready', state: stateOf(session) };
      isKnown = true;
      around.postMessage(told, target);
    });
  });
  return () => {
    removeEventListener('message', heard);
    stop();
  };
}

function stateOf({ runs, look, player, address }: Session): RunState {
  const { examplesSeen, loss, distinct, gaps } = runs.a.moment;
  return {
    examplesSeen,
    loss,
    distinctUnits: distinct[look.layer],
    gap: gaps[look.layer],
    isPlaying: player.playing,
    fragment: address.fragment,
  };
}

function isAsked(data: unknown): data is Asked {
  return typeof data === 'object' && data !== null && 'unalike' in data;
}

function obey(session: Session, asked: Asked, show: (theme: Mode['theme']) => void): void {
  switch (asked.unalike) {
    case 'play':
      return session.player.play();
    case 'pause':
      return session.player.pause();
    case 'step':
      return session.player.stepExample();
    case 'reset':
      return session.runs.reset();
    case 'run':
      return session.openLink(String(asked.run));
    case 'view':
      if (session.look.views.includes(asked.view)) session.look.show(asked.view);
      return;
    case 'theme':
      return show(asked.theme === 'light' || asked.theme === 'dark' ? asked.theme : 'system');
  }
}
