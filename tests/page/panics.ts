import type { Page } from '@playwright/test';

/** What the page of a test has beside its own. */
interface Patched {
  /** The function of the engine that panics when it is called next. */
  panicsIn: string | undefined;
}

/**
 * Lets the engine panic at will: it has no panic that a person can reach, and this stands for it.
 * Whoever calls a dead engine again is told something else, as by the borrow that is still held.
 */
export async function letPanic(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const patched = window as unknown as Patched;
    const wrapped = (exports: WebAssembly.Exports) => {
      let isDead = false;
      const wrap = (name: string, original: (...args: unknown[]) => unknown) => {
        return (...args: unknown[]): unknown => {
          if (isDead && name.startsWith('rawrun_')) throw new Error('recursive use of an object');
          if (name !== patched.panicsIn) return original(...args);
          isDead = true;
          patched.panicsIn = undefined;
          throw new WebAssembly.RuntimeError(`unreachable in ${name}`);
        };
      };
      return Object.fromEntries(
        Object.entries(exports).map(([name, value]) => [
          name,
          typeof value === 'function'
            ? wrap(name, value as (...args: unknown[]) => unknown)
            : value,
        ]),
      );
    };
    const instantiate = WebAssembly.instantiate.bind(WebAssembly) as (
      module: WebAssembly.Module,
      imports: WebAssembly.Imports,
    ) => Promise<WebAssembly.Instance>;
    const { Instance } = WebAssembly;
    Object.assign(WebAssembly, {
      instantiate: async (module: WebAssembly.Module, imports: WebAssembly.Imports) => {
        const { exports } = await instantiate(module, imports);
        return { module, instance: { exports: wrapped(exports) } };
      },
      Instance: function (module: WebAssembly.Module, imports: WebAssembly.Imports) {
        return { exports: wrapped(new Instance(module, imports).exports) };
      },
    });
  });
}

/** Has the next call of one of the engine's functions panic. */
export async function panicIn(page: Page, name: string): Promise<void> {
  await page.evaluate((name) => {
    (window as unknown as Patched).panicsIn = name;
  }, name);
}
