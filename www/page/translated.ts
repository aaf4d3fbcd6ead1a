/**
 * Lives with a browser's translation of the page. A translator takes each text out and puts its own
 * in its place, in an element of its own; what the page then writes goes into a text that nobody
 * sees. So texts that were taken out are watched: one that changes comes back in the place of its
 * translation, and the translator finds it there. Returns what ends it.
 */
export function followTranslation(root: Node): () => void {
  /** What stands in a text's place. */
  const places = new WeakMap<Node, Element>();
  const written = new MutationObserver((changes) => {
    for (const { target } of changes) {
      const place = places.get(target);
      places.delete(target);
      if (place?.isConnected && !target.isConnected) place.replaceWith(target);
    }
  });
  const replaced = new MutationObserver((changes) => {
    for (const { addedNodes, removedNodes, previousSibling, nextSibling } of changes) {
      for (const text of removedNodes) {
        if (text.nodeType !== Node.TEXT_NODE || text.isConnected) continue;
        const place = [...addedNodes, previousSibling, nextSibling].find(isTranslation);
        if (!place) continue;
        places.set(text, place);
        written.observe(text, { characterData: true });
      }
    }
  });
  replaced.observe(root, { childList: true, subtree: true });
  return () => {
    replaced.disconnect();
    written.disconnect();
  };
}

/** What translators put in a text's place; the page itself has no such elements. */
function isTranslation(node: Node | null): node is Element {
  return node?.nodeName === 'FONT';
}
