// The engine's modules: the one that runs are made in comes with the page, others when they are needed.

/** Compiles a module while it arrives. Rejects when it does not, or the browser cannot run it. */
export async function compile(address: string): Promise<WebAssembly.Module> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  // Not every server knows what it serves.
  return response.headers.get('Content-Type') === 'application/wasm'
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}

/** What comes when it is first asked for; where it did not arrive, it is asked for again. */
export function whenAsked<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load().catch((reason: unknown) => {
      loading = undefined;
      throw reason;
    });
    return loading;
  };
}

/** What is to be made afresh after a panic, beside the module of runs. */
export const restarts = new Set<() => void>();
