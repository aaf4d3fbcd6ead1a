/** What plays. */
interface Playing {
  readonly playing: boolean;
  play(): void;
  pause(): void;
}

/**
 * Holds what plays while its frame is scrolled out of the page around it, or its slide is not shown,
 * and lets it go on afterwards: nobody would see it, and it takes a processor. Returns an attachment.
 */
export function holdUnseen(player: Playing): (element: Element) => () => void {
  return (element) => {
    let isHeld = false;
    const seen = new IntersectionObserver((entries) => {
      const isSeen = entries.at(-1)?.isIntersecting ?? true;
      if (isSeen && isHeld) player.play();
      isHeld = !isSeen && player.playing;
      if (isHeld) player.pause();
    });
    seen.observe(element);
    return () => seen.disconnect();
  };
}
