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
    return Number((await this.metric(name, net).innerText()).replaceAll(',', ''));
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

  /** The network's picture, as the bytes that are on the canvas. */
  async picture(): Promise<string> {
    await this.page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    return this.net('a')
      .locator('canvas')
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
