/**
 * Says of a box that is scrolled at which of its edges there is more: `data-more="end bottom"`.
 * The style sheet lets these fade, so that what is half seen is not taken for cut.
 */
export function edges(box: HTMLElement): () => void {
  let frame = 0;
  const mark = () => {
    const { scrollLeft, scrollTop, clientWidth, clientHeight, scrollWidth, scrollHeight } = box;
    const more = [
      // From right to left it is counted below zero.
      ...(Math.abs(scrollLeft) + clientWidth < scrollWidth - 1 ? ['end'] : []),
      ...(scrollTop + clientHeight < scrollHeight - 1 ? ['bottom'] : []),
    ].join(' ');
    if (more) box.dataset['more'] = more;
    else delete box.dataset['more'];
  };
  // What it holds is laid out anew only after it has another size itself.
  const sizes = new ResizeObserver(() => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(mark);
  });
  const observe = () => {
    sizes.disconnect();
    for (const one of [box, ...box.children]) sizes.observe(one);
  };
  const children = new MutationObserver(observe);
  children.observe(box, { childList: true });
  box.addEventListener('scroll', mark, { passive: true });
  observe();
  return () => {
    cancelAnimationFrame(frame);
    sizes.disconnect();
    children.disconnect();
    box.removeEventListener('scroll', mark);
  };
}
