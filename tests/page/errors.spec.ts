import { test as base } from '@playwright/test';

import { expect, Laboratory, test } from './laboratory';

test('a learning rate that blows up stops the run and says where and what to do', async ({
  lab,
  page,
}) => {
  await lab.open('network.activation=relu&training.loss=squared_error&training.learning_rate=10');
  await lab.button('Play').click();
  await expect(page.getByRole('alert')).toHaveText(
    /^Diverged at example \d+: lower the learning rate$/,
  );
  await expect(lab.button('Play')).toBeDisabled();
  await expect(lab.button('Step one example')).toBeDisabled();
  const at = await lab.number('examples-seen');
  expect(await page.getByRole('alert').innerText()).toContain(`example ${at}:`);

  await lab.button('Step back').click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await lab.step('example');
  await expect(page.getByRole('alert')).toHaveCount(1);
  // There is nothing to go on with: the change begins anew.
  await page.getByRole('spinbutton', { name: 'Learning rate' }).fill('0.01');
  await page.getByRole('spinbutton', { name: 'Learning rate' }).press('Enter');
  await expect(lab.metric('examples-seen')).toHaveText('0');
  await lab.step('epoch', 3);
  await expect(lab.metric('epoch')).toHaveText('3');
});

test('an address that cannot be read is told, with the default run', async ({ lab, page }) => {
  await lab.open('network.hidden=4,x');
  await expect(page.getByRole('alert')).toContainText('network.hidden[1]');
  await expect(page.getByRole('alert')).toContainText('1 … 128');
  await expect(lab.net('a')).toContainText('8 units');
});

test('an engine that does not arrive is told on the page', async ({ page }) => {
  await page.route('**/*.wasm', (route) => route.abort());
  await page.goto('/');
  await expect(page.getByRole('alert')).toContainText('The engine could not be loaded');
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  await page.unroute('**/*.wasm');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('[data-metric="fingerprint"]')).toHaveText(/^[0-9a-f]{16}$/);
});

base('an engine that panics ends its run and not the page', async ({ page }) => {
  // The engine has no panic that a person can reach; this one stands for it.
  await page.addInitScript(() => {
    const original = WebAssembly.instantiate.bind(WebAssembly) as (
      module: WebAssembly.Module,
      imports: WebAssembly.Imports,
    ) => Promise<WebAssembly.Instance>;
    const instantiate = async (module: WebAssembly.Module, imports: WebAssembly.Imports) => {
      const exports = {
        ...(await original(module, imports)).exports,
        rawrun_advance: () => {
          throw new WebAssembly.RuntimeError('unreachable');
        },
      };
      return { module, instance: { exports } };
    };
    Object.assign(WebAssembly, { instantiate });
  });
  const lab = new Laboratory(page);
  await lab.open('start.seed=3');
  const start = await lab.fingerprint();
  await lab.step('example');
  await expect(page.getByRole('alert')).toContainText('The engine stopped with an error');
  await page.getByRole('button', { name: 'Start this experiment again' }).click();
  await expect(lab.metric('fingerprint')).toHaveText(start);
  await lab.step('example');
  await expect(lab.metric('examples-seen')).toHaveText('1');
});
