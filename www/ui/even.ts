import type { Attachment } from 'svelte/attachments';

/**
 * Boxes that stand beside each other and are as high as the highest of them, so that what is below
 * begins at the same height. Each holds one element, which is as high as what it says.
 */
export function even(): Attachment<HTMLElement> {
  const boxes = new Set<HTMLElement>();
  const align = () => {
    const heights = [...boxes].map((box) => box.firstElementChild?.clientHeight ?? 0);
    const least = `${Math.max(0, ...heights)}px`;
    for (const box of boxes) if (box.style.minHeight !== least) box.style.minHeight = least;
  };
  const sizes = new ResizeObserver(align);
  return (box) => {
    const inner = box.firstElementChild;
    boxes.add(box);
    if (inner) sizes.observe(inner);
    return () => {
      boxes.delete(box);
      if (inner) sizes.unobserve(inner);
      align();
    };
  };
}
