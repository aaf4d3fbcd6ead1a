import { expect, test as base, type Locator, type Page } from '@playwright/test';

/** The views, by the names of their tabs. */
export type ViewName = 'Network' | 'Numbers' | 'How alike' | 'Other starts';

export const VIEW_NAMES: readonly ViewName[] = ['Network', 'Numbers', 'How alike', 'Other starts'];

/** Examples that a slow machine has trained on in the time that a test waits. */
const NEAR = 10_000;

/** The page as a person finds it: by roles and names. */
export class Laboratory {
  constructor(readonly page: Page) {}

  /** Opens the page with a run: `network.hidden=4&start.seed=9`; the document of defaults without. */
  async open(fragment = 'version=1'): Promise<void> {
    await this.visit(fragment);
    // On a slow machine another run is shown while the images of this one are on their way.
    await expect(this.page.getByText('Fetching the images')).toHaveCount(0);
    // Nor is it at its moment with the first picture; one that is far is waited for by who wants it.
    const step = Number(new URLSearchParams(fragment).get('step'));
    if (step <= NEAR) await expect.poll(() => this.number('examples-seen')).toBe(step);
  }

  /** Opens the page with a link, and waits for a run: that of the link may not be there, or not yet. */
  async visit(fragment: string): Promise<void> {
    await this.page.goto(`/#${fragment}`);
    await this.isReady();
  }

  /** Until the page shows a run. */
  async isReady(): Promise<void> {
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

  field(name: string): Locator {
    return this.page.getByRole('spinbutton', { name, exact: true });
  }

  menu(name: string): Locator {
    return this.page.getByRole('combobox', { name, exact: true });
  }

  /** Types a value into a number's field and leaves it. */
  async set(name: string, value: string): Promise<void> {
    await this.field(name).fill(value);
    await this.field(name).press('Enter');
  }

  net(id: 'a' | 'b'): Locator {
    return this.page.locator(`[data-net="${id}"]`);
  }

  metric(name: string, net: 'a' | 'b' = 'a'): Locator {
    return this.net(net).locator(`[data-metric="${name}"]`);
  }

  /** A readout as a number. */
  async number(name: string, net: 'a' | 'b' = 'a'): Promise<number> {
    const text = (await this.metric(name, net).innerText()).replaceAll(',', '').replace('−', '-');
    const powers = /^(.*?)(?: × )?10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)$/.exec(text);
    if (!powers) return Number(text);
    const power = [...powers[2]!].map((c) => (c === '⁻' ? '-' : '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(c))).join('');
    const times = powers[1] === '' ? '1' : powers[1] === '-' ? '-1' : powers[1];
    return Number(`${times}e${power}`);
  }

  async fingerprint(net: 'a' | 'b' = 'a'): Promise<string> {
    return this.metric('fingerprint', net).innerText();
  }

  /** Steps until the readouts say so: they do when what moves on the way has come to its end. */
  async step(unit: 'example' | 'batch' | 'epoch', times = 1): Promise<void> {
    const once = unit === 'example' ? 1 : times;
    for (let i = 0; i < once; i++) {
      const before = await this.number('examples-seen');
      // An example that is still on its way is brought to its end by the next press.
      const presses = unit === 'example' ? times : 1;
      for (let press = 0; press < presses; press++) await this.button(`Step one ${unit}`).click();
      await expect
        .poll(() => this.number('examples-seen'))
        .toBeGreaterThanOrEqual(before + presses);
    }
  }

  /** Goes to a moment of the run. */
  async seek(moment: number): Promise<void> {
    await this.slider('Timeline').fill(String(moment));
    await expect.poll(() => this.number('examples-seen')).toBe(moment);
  }

  /** Chooses what the middle of the page shows. */
  async show(view: ViewName): Promise<void> {
    await this.page.getByRole('tab', { name: view }).click();
    await expect(this.page.getByRole('tab', { name: view })).toHaveAttribute(
      'aria-selected',
      'true',
    );
  }

  /** Shows many starts of the experiment. */
  async showMany(): Promise<void> {
    await this.show('Other starts');
    await this.button('Many starts').click();
  }

  /** Trains the first hundred starts for some epochs. */
  async trainMany(epochs: number): Promise<void> {
    await this.showMany();
    await this.menu('Starts').selectOption('100');
    await this.set('Epochs', String(epochs));
    await this.page.getByRole('button', { name: /^Train (100 starts|both)$/ }).click();
  }

  /** The table of the view Numbers, cell by cell: a row a unit, without what a number is made of. */
  async cells(net: 'a' | 'b' = 'a'): Promise<string[][]> {
    return this.net(net)
      .getByRole('table')
      .evaluate((table: HTMLTableElement) =>
        [...table.tBodies[0]!.rows].map((row) =>
          [...row.querySelectorAll('td')].map((cell) => {
            const copy = cell.cloneNode(true) as HTMLElement;
            copy.querySelector('small')?.remove();
            return copy.textContent.trim();
          }),
        ),
      );
  }

  /** What the view Numbers says of each unit in a column: `sum z`, `sends a` or `error δ`. */
  async column(name: string, net: 'a' | 'b' = 'a'): Promise<string[]> {
    const head = this.net(net).getByRole('table').getByRole('row').nth(1);
    // The view may be on its way.
    await expect(head).toBeVisible();
    const heads = await head.getByRole('columnheader').allInnerTexts();
    const at = heads.findIndex((head) => head.split('\n')[0]!.trim() === name);
    expect(at, `a column ${name}`).toBeGreaterThanOrEqual(0);
    return (await this.cells(net)).map((row) => row[at]!);
  }

  /** Has the page's time stand still, from when it is opened on, until `pass` lets it go on. */
  async holdTime(): Promise<void> {
    // Far enough ahead that it is still to come when a slow machine hears of it.
    await this.page.clock.pauseAt(await this.page.evaluate(() => Date.now() + 600_000));
  }

  /** Lets some of the page's own time pass. */
  async pass(milliseconds: number): Promise<void> {
    await this.page.clock.runFor(milliseconds);
  }

  /** Waits until what has changed is painted. */
  async painted(): Promise<void> {
    await this.page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  }

  /** A picture's canvas, by the beginning of its name. */
  canvas(name: string | RegExp, net: 'a' | 'b' = 'a'): Locator {
    return this.net(net).getByRole('img', { name }).locator('canvas');
  }

  /** The bytes that are on a canvas. */
  async picture(name: string | RegExp = /^The network/, net: 'a' | 'b' = 'a'): Promise<string> {
    await this.painted();
    return this.canvasBytes(name, net);
  }

  /** The same, of what is painted by now: for a page whose time stands still. */
  async canvasBytes(name: string | RegExp, net: 'a' | 'b' = 'a'): Promise<string> {
    return this.canvas(name, net).evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  }

  /** The colours of a canvas at some points, in CSS pixels, as `[red, green, blue]`. */
  async pixels(name: string | RegExp, points: readonly (readonly [number, number])[]) {
    await this.painted();
    return this.canvas(name).evaluate((canvas: HTMLCanvasElement, points) => {
      const density = canvas.width / canvas.clientWidth;
      const context = canvas.getContext('2d')!;
      return points.map(([x, y]) =>
        [
          ...context.getImageData(Math.round(x * density), Math.round(y * density), 1, 1).data,
        ].slice(0, 3),
      );
    }, points);
  }

  /** The size of a canvas, in CSS pixels. */
  async size(name: string | RegExp): Promise<{ width: number; height: number }> {
    return this.canvas(name).evaluate(({ clientWidth: width, clientHeight: height }) => ({
      width,
      height,
    }));
  }

  /** The address's fragment. */
  get hash(): string {
    return new URL(this.page.url()).hash;
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
