// Whether everything fits: what is cut, out of reach, laid over something else, or empty.

import type { Page } from '@playwright/test';

/** All that does not fit on the page as it is, in words; nothing when all is well. */
export function misfits(page: Page): Promise<string[]> {
  return page.evaluate(findMisfits);
}

/** Runs in the page. */
function findMisfits(): string[] {
  const found: string[] = [];
  const root = document.documentElement;
  const width = root.clientWidth;
  const CONTROLS =
    'button, a[href], select, input, [role="tab"], [role="slider"], [role="spinbutton"], label';

  interface Edges {
    left: number;
    right: number;
    top: number;
    bottom: number;
  }

  const nameOf = (element: Element) => {
    const { tagName, textContent } = element;
    const name = element.getAttribute('aria-label') ?? textContent?.trim().replace(/\s+/g, ' ');
    return `${tagName.toLowerCase()} “${name?.slice(0, 48)}”`;
  };

  const isShown = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: false }) &&
    !element.closest('[inert], .unseen');

  /** What of a box is seen through its ancestors; those that are scrolled let all of it be seen. */
  function seen(element: Element, box: Edges): { seen: Edges; isWhole: boolean } {
    let { left, right, top, bottom } = box;
    let isWhole = true;
    for (let around = element.parentElement; around; around = around.parentElement) {
      const style = getComputedStyle(around);
      if (style.display === 'contents' || style.display === 'inline') continue;
      const clip = around.getBoundingClientRect();
      const [x, y] = [style.overflowX, style.overflowY];
      if (x !== 'visible') {
        if (x === 'hidden' && (left < clip.left - 1.5 || right > clip.right + 1.5)) isWhole = false;
        [left, right] = [Math.max(left, clip.left), Math.min(right, clip.right)];
      }
      if (y !== 'visible') {
        if (y === 'hidden' && (top < clip.top - 1.5 || bottom > clip.bottom + 1.5)) isWhole = false;
        [top, bottom] = [Math.max(top, clip.top), Math.min(bottom, clip.bottom)];
      }
      if (style.position === 'fixed') break;
    }
    return { seen: { left, right, top, bottom }, isWhole };
  }

  const isEmpty = ({ left, right, top, bottom }: Edges) => right - left < 1 || bottom - top < 1;

  if (root.scrollWidth > width + 1) {
    found.push(`the page is scrolled sideways: ${root.scrollWidth} over ${width}`);
  }

  // Lines of text.
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement!;
    if (!node.textContent?.trim() || element.closest('script, style, noscript, option')) continue;
    if (!isShown(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    const part = seen(element, box);
    // What is wholly out of sight is not there: what is partly so, and cannot be scrolled to, is cut.
    if (!isEmpty(part.seen) && !part.isWhole) found.push(`${nameOf(element)} is cut`);
    if (!isEmpty(part.seen) && (part.seen.right > width + 1 || part.seen.left < -1)) {
      found.push(`${nameOf(element)} is beside the page`);
    }
  }

  // Boxes whose text is wider than they are.
  for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
    if (!isShown(element) || element.closest('svg, canvas, .unseen')) continue;
    const hasText = [...element.childNodes].some(
      (child) => child.nodeType === Node.TEXT_NODE && child.textContent?.trim(),
    );
    if (!hasText || element.tagName === 'OPTION' || element.tagName === 'TEXTAREA') continue;
    const style = getComputedStyle(element);
    if (style.display.startsWith('inline') && style.display !== 'inline-block') continue;
    if (['auto', 'scroll'].includes(style.overflowX)) continue;
    if (element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1) {
      found.push(`${nameOf(element)} is wider than its box`);
    }
  }

  // A chosen name is cut by its own box.
  for (const select of document.body.querySelectorAll('select')) {
    const style = getComputedStyle(select);
    // One that lies unseen over a sign has no name to show.
    if (!isShown(select) || style.opacity === '0') continue;
    const pen = document.createElement('canvas').getContext('2d')!;
    pen.font = style.font;
    const name = select.selectedOptions[0]?.text ?? '';
    const room = select.clientWidth - parseFloat(style.paddingLeft);
    if (pen.measureText(name).width > room) found.push(`${nameOf(select)} cuts “${name}”`);
  }

  // Controls: within reach, and none over another.
  const controls: { element: Element; box: Edges }[] = [];
  for (const element of document.body.querySelectorAll(CONTROLS)) {
    if (!isShown(element)) continue;
    // The buttons over a picture's units have no text: what is drawn there is their picture.
    if (element.closest('[role="group"]') && element.textContent === '') continue;
    // A control in its label is the label's.
    if (element.parentElement?.closest('label')) continue;
    const whole = element.getBoundingClientRect();
    const { seen: box, isWhole } = seen(element, whole);
    if (!isWhole && !isEmpty(box)) found.push(`${nameOf(element)} is cut`);
    if (whole.right > width + 1 && !isEmpty(box) && box.right > width + 1) {
      found.push(`${nameOf(element)} is out of reach`);
    }
    const below = window.innerHeight + 1;
    if (!isEmpty(box) && box.top > below && root.scrollHeight <= window.innerHeight) {
      found.push(`${nameOf(element)} is below the page`);
    }
    const floats = (one: Element | null): boolean =>
      one !== null &&
      (['fixed', 'sticky'].includes(getComputedStyle(one).position) || floats(one.parentElement));
    if (!isEmpty(box) && !floats(element)) controls.push({ element, box });
  }
  controls.forEach((one, i) => {
    for (const other of controls.slice(i + 1)) {
      if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
      const across =
        Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const down =
        Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      if (across > 1.5 && down > 1.5) {
        found.push(`${nameOf(one.element)} lies over ${nameOf(other.element)}`);
      }
    }
  });

  // Pictures.
  const SIDE = 64;
  const scratch = new OffscreenCanvas(SIDE, SIDE).getContext('2d', { willReadFrequently: true })!;
  for (const canvas of document.body.querySelectorAll('canvas')) {
    if (!isShown(canvas)) continue;
    const name = canvas.closest('[role="img"]')?.getAttribute('aria-label')?.slice(0, 40) ?? '';
    const box = canvas.getBoundingClientRect();
    if (box.width < 1 || box.height < 1) found.push(`picture “${name}” has no size`);
    const dense = Math.round(canvas.clientWidth * devicePixelRatio);
    if (Math.abs(canvas.width - dense) > 1) {
      found.push(`picture “${name}” is ${canvas.width} pixels wide, not ${dense}`);
    }
    const { seen: part } = seen(canvas, box);
    const isSeen = !isEmpty(part) && part.top < window.innerHeight && part.bottom > 0;
    if (!isSeen || Math.min(box.width, box.height) < 24) continue;
    scratch.clearRect(0, 0, SIDE, SIDE);
    scratch.drawImage(canvas, 0, 0, SIDE, SIDE);
    if (!scratch.getImageData(0, 0, SIDE, SIDE).data.some((byte) => byte > 0)) {
      found.push(`picture “${name}” is empty`);
    }
    for (const { text, left, right, top, bottom } of window.drawn?.get(canvas) ?? []) {
      const slack = 1.5 * devicePixelRatio;
      const isOn =
        left > -slack &&
        right < canvas.width + slack &&
        top > -slack &&
        bottom < canvas.height + slack;
      if (!isOn) found.push(`“${text}” is cut by the picture “${name}”`);
    }
  }

  // A painter or a part that failed says so.
  for (const alert of document.body.querySelectorAll('[role="alert"]')) {
    if (isShown(alert)) found.push(`alert: ${alert.textContent?.trim().slice(0, 120)}`);
  }
  return [...new Set(found)];
}
