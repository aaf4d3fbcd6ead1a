/**
 * A canvas on the page, out of sight: one that is not on it does not have its letters, whose figures
 * are all as wide. Who has done with it removes it.
 */
export function canvasOnPage(): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.ariaHidden = 'true';
  Object.assign(canvas.style, {
    position: 'fixed',
    insetBlockStart: '200vh',
    visibility: 'hidden',
  });
  document.body.append(canvas);
  return canvas;
}

/** Asks something of the page's letters. */
export function measured<Answer>(ask: (context: CanvasRenderingContext2D) => Answer): Answer {
  const canvas = canvasOnPage();
  try {
    return ask(canvas.getContext('2d')!);
  } finally {
    canvas.remove();
  }
}
