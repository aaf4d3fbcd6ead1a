/**
 * Says of a row how much of it has to go for the rest to stand on one line: `data-tight="1 2"`; the
 * style sheet has an order for it. How wide letters are is measured, not assumed.
 */
export function tighten(levels: number): (row: HTMLElement) => () => void {
  return (row) => {
    const fit = () => {
      row.dataset['tight'] = '';
      for (let level = 1; level <= levels && row.scrollWidth > row.clientWidth; level++) {
        row.dataset['tight'] += ` ${level}`;
      }
    };
    // Before it is painted; an observer speaks a frame later.
    fit();
    const sizes = new ResizeObserver(fit);
    for (const one of [row, ...row.children]) sizes.observe(one);
    // Letters that arrive late are of another width in what has one of its own too.
    document.fonts.addEventListener('loadingdone', fit);
    return () => {
      sizes.disconnect();
      document.fonts.removeEventListener('loadingdone', fit);
    };
  };
}
