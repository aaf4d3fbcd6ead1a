// What others do to the page: browsers of other languages, and hands that change their mind.

import { expect, test } from './laboratory';
import { fingerprintsOf } from './scenes';

for (const languages of [
  ['C'],
  ['en_US'],
  ['en_US.UTF-8', 'C'],
  [],
  ['bn-BD'],
  ['fa', 'x-klingon'],
]) {
  test(`a browser of ${JSON.stringify(languages)} has the page, with Latin digits`, async ({
    lab,
    page,
  }) => {
    await page.addInitScript((languages) => {
      Object.defineProperty(navigator, 'languages', { get: () => languages });
    }, languages);
    await lab.open('start.seed=9');
    await lab.step('epoch');
    await expect(lab.metric('examples-seen')).toHaveText('100');
    await expect(lab.metric('loss')).toHaveText(/^0[.,٫]\d{3}$/);
    expect(await page.locator('body').innerText()).not.toMatch(/[٠-٩۰-۹]/);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
}

// In the one there are no words, so that English ones stand around its numbers.
for (const language of ['fr-FR', 'en-GB']) {
  test.describe(() => {
    test.use({ locale: language });
    test(`a decimal comma is one, in ${language} too`, async ({ lab, page }) => {
      await lab.open('start.seed=9');
      const mark = language === 'fr-FR' ? ',' : '.';
      const rate = lab.field('Learning rate');
      await expect(rate).toHaveValue(`0${mark}1`);
      for (const typed of ['0,03', '0.03', '3e-2', ' 0,03 ']) {
        await lab.set('Learning rate', '1');
        await expect(rate).toHaveValue('1');
        await lab.set('Learning rate', typed);
        await expect(rate).toHaveValue(`0${mark}03`);
        await expect.poll(() => lab.hash).toContain('training.learning_rate=0.03');
      }
      await expect(lab.metric('loss')).toHaveText(new RegExp(`^0[${mark}]\\d+$`));
      await expect(page.getByRole('alert')).toHaveCount(0);
    });
  });
}

test('what cannot be read is refused, and said so until it is good again', async ({
  lab,
  page,
}) => {
  await lab.open('start.seed=9');
  const rate = lab.field('Learning rate');
  for (const typed of ['abc', '0.03x', '1,2,3', '11', '-1', '']) {
    await lab.set('Learning rate', typed);
    const refusal = page.getByRole('alert');
    await expect(refusal, typed).toHaveCount(1);
    await expect(refusal).toContainText('10');
    await expect(rate).toHaveAttribute('aria-invalid', 'true');
    // It stands as it was typed, and the run goes by what it was.
    await expect(rate).toHaveValue(typed);
    await lab.set('Learning rate', '0.1');
    await expect(refusal).toHaveCount(0);
    await expect(rate).toHaveAttribute('aria-invalid', 'false');
  }
  await lab.set('Learning rate', 'abc');
  await lab.button('Learning rate: less').click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(rate).toHaveValue('0.03');
});

test('a run towards a far moment says where it is, and can be stopped there', async ({
  lab,
  page,
}) => {
  const came = 'network.hidden=3&start.seed=9&step=99999999999';
  await lab.open(came);
  const says = page
    .getByRole('status')
    .filter({ hasText: 'Training towards example 99,999,999,999' });
  await expect(says).toContainText(/: at [\d,]+\./);
  const first = await says.innerText();
  await expect.poll(() => says.innerText()).not.toBe(first);
  expect(lab.hash).toBe(`#${came}`);
  await lab.button('Stop here').click();
  await expect(says).toHaveCount(0);
  const at = await lab.number('examples-seen');
  expect(at).toBeGreaterThan(0);
  await expect.poll(() => lab.hash).toBe(`#network.hidden=3&start.seed=9&step=${at}`);
  await expect(lab.metric('examples-seen')).toHaveText(at.toLocaleString('en-GB'));
  await expect(lab.metric('fingerprint')).toHaveText(fingerprintsOf(lab.hash).a);
});

test('turning a knob does not stop the film', async ({ lab, page }) => {
  await lab.open('start.seed=9');
  await lab.button('Play').click();
  const isPlaying = async () => {
    await expect(lab.button('Pause')).toBeVisible();
    const at = await lab.number('examples-seen');
    await expect.poll(() => lab.number('examples-seen')).toBeGreaterThan(at);
  };
  await isPlaying();
  // On the way, …
  await lab.button('Learning rate: less').click();
  await isPlaying();
  await lab.menu('Optimiser').selectOption('adam');
  await isPlaying();
  // … to another start, …
  await lab.symmetric.click();
  await isPlaying();
  await lab.button('New seed').click();
  await isPlaying();
  await lab.menu('Activation').selectOption('relu');
  await isPlaying();
  // … and with a second network.
  await lab.button('Compare').click();
  await isPlaying();
  await page.getByRole('combobox', { name: 'A and B differ in' }).selectOption('start.seed');
  await isPlaying();
  await lab.button('Pause').click();
  await expect(lab.button('Play')).toBeVisible();
});

test('two networks that are compared always differ', async ({ lab, page }) => {
  await lab.open('network.hidden=4&start.seed=9');
  await lab.button('Compare').click();
  const differ = async (at: string) => {
    await expect(lab.net('b'), at).toBeVisible();
    const prints = await Promise.all([lab.fingerprint('a'), lab.fingerprint('b')]);
    expect(prints[0], at).not.toBe(prints[1]);
  };
  await differ('at first');
  // The first comes to the second's value, and back.
  await lab.symmetric.click();
  await differ('with A symmetric');
  await lab.symmetric.click();
  await differ('with A as it was');
  const knob = page.getByRole('combobox', { name: 'A and B differ in' });
  for (const name of await knob
    .locator('option')
    .evaluateAll((all) => (all as HTMLOptionElement[]).map(({ value }) => value))) {
    await knob.selectOption(name);
    await lab.page.keyboard.press('e');
    await lab.page.keyboard.press('e');
    await expect.poll(() => lab.number('examples-seen', 'b')).toBeGreaterThan(0);
    await expect
      .poll(async () => (await lab.number('epoch', 'b')) === (await lab.number('epoch')))
      .toBe(true);
    if (await page.getByText(/^Diverged at/).count()) continue;
    await differ(name);
    await expect(page.getByRole('alert')).toHaveCount(0);
    await lab.button('Reset').click();
  }
});

test('several changes can be undone and done again, by buttons and by keys', async ({
  lab,
  page,
}) => {
  await lab.open('network.hidden=4&start.seed=9');
  await lab.step('epoch');
  const prints = [await lab.fingerprint()];
  await lab.button('Learning rate: less').click();
  await lab.step('epoch');
  prints.push(await lab.fingerprint());
  await lab.symmetric.click();
  await lab.step('epoch', 3);
  prints.push(await lab.fingerprint());
  await lab.button('New seed').click();
  await lab.step('epoch');
  prints.push(await lab.fingerprint());
  await lab.menu('Activation').selectOption('relu');
  await lab.step('epoch', 2);
  prints.push(await lab.fingerprint());
  expect(new Set(prints).size).toBe(5);

  const shown = lab.metric('fingerprint');
  for (const print of prints.slice(0, -1).reverse()) {
    await lab.button('Undo').click();
    await expect(shown).toHaveText(print);
  }
  await expect(lab.button('Undo')).toBeDisabled();
  for (const print of prints.slice(1)) {
    await page.keyboard.press('Shift+z');
    await expect(shown).toHaveText(print);
  }
  await expect(lab.button('Redo')).toBeDisabled();
  for (const print of prints.slice(0, -1).reverse()) {
    await page.keyboard.press('z');
    await expect(shown).toHaveText(print);
  }
  await lab.button('Redo').click();
  await expect(shown).toHaveText(prints[1]!);
  // Another way from here ends what was undone.
  await lab.button('New seed').click();
  await expect(lab.button('Redo')).toBeDisabled();
});

test('a notice goes when what it was about is over', async ({ lab, page }) => {
  await lab.open('network.hidden=4&start.seed=9&start.colour=blue');
  await expect(page.getByRole('alert')).toContainText('start.colour');
  // It stays however long, until the run is another.
  await lab.step('epoch', 2);
  await expect(page.getByRole('alert')).toContainText('start.colour');
  await lab.button('New seed').click();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

for (const compare of ['', '&compare.start.scheme=xavier_uniform']) {
  const which = compare === '' ? 'alone' : 'beside one that goes on';
  test(`that the loss has levelled off is told, ${which}, and is over after a reset`, async ({
    lab,
    page,
  }) => {
    await lab.open(`network.hidden=2&start.scheme=zeros&training.learning_rate=0.01${compare}`);
    await lab.slider('Speed').fill('11');
    await lab.button('Play').click();
    // The other may be told of too, beside it, for as long as it stands on its plateau.
    const said = compare === '' ? 'The loss has levelled off' : 'A: The loss has levelled off';
    const levelled = page.getByRole('status').filter({ hasText: said });
    await expect(levelled).toBeVisible();
    await lab.button('Reset').click();
    await expect(levelled).toHaveCount(0);
  });
}

test('a learning rate that blows up stops the run and says where and what to do', async ({
  lab,
  page,
}) => {
  await lab.open('network.activation=relu&training.loss=squared_error&training.learning_rate=10');
  await lab.button('Play').click();
  const alert = page.getByRole('alert');
  await expect(alert).toHaveText(/^Diverged at example \d+: lower the learning rate\.$/);
  await expect(lab.button('Play')).toBeDisabled();
  await expect(lab.button('Step one example')).toBeDisabled();
  const at = await lab.number('examples-seen');
  expect(await alert.innerText()).toContain(`example ${at}:`);

  await lab.button('Step back').click();
  await expect(alert).toHaveCount(0);
  await lab.step('example');
  await expect(alert).toHaveCount(1);
  // There is nothing to go on with: the change begins anew.
  await lab.set('Learning rate', '0.01');
  await expect(lab.metric('examples-seen')).toHaveText('0');
  await lab.step('epoch', 3);
  await expect(lab.metric('epoch')).toHaveText('3');
});

for (const [when, fragment] of [
  ['from the start', 'network.activation=relu&start.bias=-3'],
  ['since they are ReLUs', 'start.bias=-3&changes=0:network.activation:relu'],
] as const) {
  test(`units that answer no example are called dead ${when}`, async ({ lab, page }) => {
    await lab.open(fragment);
    for (let epoch = 0; epoch < 2; epoch++) {
      await expect(page.getByText('Dead: each unit sends 0 to every example')).toBeVisible();
      await lab.step('epoch');
    }
    await expect(page.getByText('They differ because')).toHaveCount(0);
  });
}
