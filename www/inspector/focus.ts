/**
 * Gives the focus to the button with one of these names that is the nearest around an element: names
 * may hold anything, so none is written into a selector.
 */
export function focusAround(element: Element | null | undefined, names: readonly string[]): void {
  for (let around = element; around; around = around.parentElement) {
    const buttons = [...around.querySelectorAll('button')];
    const found = buttons.find((one) => names.includes(one.getAttribute('aria-label') ?? ''));
    if (found) return found.focus();
  }
}
