// The page on a host: under its own policy, in any folder, and from no other host than its own.

import { readFileSync } from 'node:fs';

import { test as base } from '@playwright/test';

import { headers } from '../../hosting/headers';
import { policy } from '../../hosting/policy';
import { host } from '../host/host.mjs';
import { seeEverything } from './everything';
import { expect, test } from './laboratory';

test('everything works in a folder of a plain host, under the policy, and asks no other host', async ({
  lab,
  page,
}) => {
  test.slow();
  const { address, close } = await host({ folder: 'dist', under: '/lectures/a%20b/' });
  const strangers: string[] = [];
  const refused: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(address)) strangers.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text());
  });
  await page.exposeFunction('refused', (what: string) => refused.push(what));
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', (event) => {
      const { refused } = window as unknown as { refused: (what: string) => void };
      refused(`${event.violatedDirective}: ${event.blockedURI} ${event.sourceFile}`);
    }),
  );
  await seeEverything(lab, address);
  expect(refused).toEqual([]);
  expect(strangers).toEqual([]);
  await close();
});

base('the policy is in force, and lets nothing in that it need not', async ({ page }) => {
  await page.goto('/');
  const said = await page
    .locator('meta[http-equiv="Content-Security-Policy"]')
    .getAttribute('content');
  expect(said).toBe(policy);
  const parts = new Map(
    said!.split('; ').map((part) => part.split(/ (.*)/, 2) as [string, string]),
  );
  expect(parts.get('default-src')).toBe("'none'");
  expect(parts.get('script-src')).toBe("'self' 'wasm-unsafe-eval'");
  expect(parts.get('style-src')).toBe("'self'");
  for (const none of ['object-src', 'base-uri', 'form-action']) {
    expect(parts.get(none), none).toBe("'none'");
  }
  // Pictures may stand in a picture that is saved.
  expect(parts.get('img-src')).toBe("'self' data:");
  expect(said!.replace(' data:', '')).not.toMatch(/'unsafe-|[a-z]:|\*/);
  // Not only said: what it leaves out does not run.
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.head.append(script);
    document.body.insertAdjacentHTML('beforeend', '<i id="styled" style="color: red"></i>');
    const { color } = getComputedStyle(document.getElementById('styled')!);
    return 'ran' in window || color === 'rgb(255, 0, 0)';
  });
  expect(ran).toBe(false);
});

base('hosts that read headers are told the same', () => {
  const told = readFileSync('dist/_headers', 'utf8');
  expect(told).toBe(headers('/'));
  expect(told).toContain(`/*\n  Content-Security-Policy: ${policy}\n`);
  expect(told).not.toContain('frame-ancestors');
  expect(headers('/a/')).toContain('\n/a/assets/*\n  Cache-Control: public, max-age=31536000');
});
