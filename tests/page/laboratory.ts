import { expect, test as base, type Locator, type Page } from '@playwright/test';

/** The page as a person finds it: by roles and names. */
export class Laboratory {
  constructor(readonly page: Page) {}

  /** Opens the page with a run: `network.hidden=4&start.seed=9`. */
  async open(fragment = ''): Promise<void> {
    await this.page.goto(`/${fragment && `#${fragment}`}`);
    await expect(this.metric('fingerprint')).toHaveText(/^[0-9a-f]{16}$/);
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  get symmetric(): Locator {
    return this.page.getByRole('switch', { name: 'Symmetric start' });
  }

  slider(name: 'Timeline' | 'Speed'): Locator {
    return this.page.getByRole('slider', { name });
  }

  net(id: 'a' | 'b'): Locator {
    return this.page.locator(`[data-net="${id}"]`);
  }

  metric(name: string, net: 'a' | 'b' = 'a'): Locator {
    return this.net(net).locator(`[data-metric="${name}"]`);
  }

  /** A readout as a number. */
  async number(name: string, net: 'a' | 'b' = 'a'): Promise<number> {
    const text = await this.metric(name, net).innerText();
    return Number(text.replaceAll(',', '').replace('−', '-'));
  }

  async fingerprint(net: 'a' | 'b' = 'a'): Promise<string> {
    return this.metric('fingerprint', net).innerText();
  }

  async step(unit: 'example' | 'batch' | 'epoch', times = 1): Promise<void> {
    for (let i = 0; i < times; i++) await this.button(`Step one ${unit}`).click();
  }

  /** What the table says of each unit in a column: `sum z`, `sends a` or `error δ`. */
  async column(name: string): Promise<string[]> {
    const table = this.page.getByRole('table');
    const headers = await table.getByRole('columnheader').allInnerTexts();
    const at = headers.indexOf(name);
    expect(at, `a column ${name}`).toBeGreaterThan(0);
    const rows = await table
      .getByRole('row')
      .filter({ has: this.page.getByRole('cell') })
      .all();
    return Promise.all(
      rows.map((row) =>
        row
          .getByRole('cell')
          .nth(at - 1)
          .innerText(),
      ),
    );
  }

  /** Chooses what the middle of the page shows. */
  async show(
    view: 'Network' | 'Arithmetic' | 'What units see' | 'Paths' | 'Pairs' | 'Chance',
  ): Promise<void> {
    await this.page
      .getByRole('group', { name: 'View' })
      .getByRole('button', { name: view })
      .click();
  }

  /** Waits until what has changed is painted. */
  async painted(): Promise<void> {
    await this.page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  }

  /** The colours of the view's canvas at some points, in CSS pixels, as `[red, green, blue]`. */
  async pixels(points: readonly (readonly [number, number])[], net: 'a' | 'b' = 'a') {
    await this.painted();
    return this.net(net)
      .locator('.view .picture canvas')
      .evaluate((canvas: HTMLCanvasElement, points) => {
        const density = canvas.width / canvas.clientWidth;
        const context = canvas.getContext('2d')!;
        return points.map(([x, y]) =>
          [
            ...context.getImageData(Math.round(x * density), Math.round(y * density), 1, 1).data,
          ].slice(0, 3),
        );
      }, points);
  }

  /** The size of the view's canvas, in CSS pixels. */
  async size(net: 'a' | 'b' = 'a'): Promise<{ width: number; height: number }> {
    return this.net(net)
      .locator('.view .picture canvas')
      .evaluate(({ clientWidth: width, clientHeight: height }) => ({ width, height }));
  }

  /** The network's picture, as the bytes that are on the canvas. */
  async picture(): Promise<string> {
    await this.painted();
    return this.net('a')
      .locator('.view .picture canvas')
      .evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  }
}

export const test = base.extend<{ lab: Laboratory }>({
  lab: async ({ page }, use) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await use(new Laboratory(page));
    expect(errors, 'errors that the page threw').toEqual([]);
  },
});

export { expect };
