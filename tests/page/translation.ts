import type { Page } from '@playwright/test';

/**
 * Does to the page what a browser's translation does: every text but what says that it is not to be
 * translated is taken out, and its translation put there in elements of the translator's own. What
 * arrives later is translated too. Here the translation is the text in capitals.
 */
export async function translate(page: Page): Promise<void> {
  await page.evaluate(() => {
    const isLeft = (text: Text) =>
      text.data.trim() === '' ||
      text.parentElement === null ||
      text.parentElement.closest('[translate="no"], script, style, textarea, font, select') !==
        null;
    const takeOne = (text: Text) => {
      if (isLeft(text)) return;
      const outer = document.createElement('font');
      const inner = document.createElement('font');
      inner.textContent = text.data.toUpperCase();
      outer.append(inner);
      text.replaceWith(outer);
    };
    const take = (root: Node) => {
      if (root instanceof Text) return takeOne(root);
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      texts.forEach(takeOne);
    };
    take(document.body);
    document.documentElement.lang = 'de';
    document.documentElement.classList.add('translated-ltr');
    new MutationObserver((changes) => {
      for (const { type, target, addedNodes } of changes) {
        if (type === 'characterData' && target.isConnected) take(target);
        addedNodes.forEach((node) => node.isConnected && take(node));
      }
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
}
