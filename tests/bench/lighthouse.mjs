// The page as a host serves it, looked at by Lighthouse; the figures go to the file that is named.

import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { chromium } from '@playwright/test';

import { host } from '../host/host.mjs';

/** Not among the project's packages: it is as large as all of them, and only measures. */
const LIGHTHOUSE = 'lighthouse@12.8.2';

/** Of so many loads the one with the middle performance is told. */
const LOADS = 3;

const PAGES = [
  ['Lesson', ''],
  ['Laboratory', '#version=1'],
];
const FORMS = [
  ['phone', []],
  ['desktop', ['--preset=desktop']],
];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const AUDITS = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
  'speed-index',
];

const [, , output] = process.argv;
const folder = mkdtempSync(join(tmpdir(), 'lighthouse-'));

/** One load. */
async function look(url, flags) {
  const report = join(folder, 'report.json');
  const browser = '--chrome-flags=--headless=new --no-sandbox --disable-gpu';
  const told = ['--quiet', '--output=json', `--output-path=${report}`, browser, ...flags];
  const CHROME_PATH = process.env.UNALIKE_BROWSER ?? chromium.executablePath();
  await promisify(execFile)('npx', ['--yes', LIGHTHOUSE, url, ...told], {
    env: { ...process.env, CHROME_PATH },
  });
  return JSON.parse(readFileSync(report, 'utf8'));
}

const score = (report, category) => Math.round(100 * report.categories[category].score);

/** A row of the table: the middle of some loads. */
async function row([page, fragment], [form, flags], address) {
  const reports = [];
  for (let i = 0; i < LOADS; i++) reports.push(await look(address + fragment, flags));
  reports.sort((a, b) => score(a, 'performance') - score(b, 'performance'));
  const middle = reports[(LOADS - 1) / 2];
  const load = loadavg()[0] / availableParallelism();
  const cells = [
    `${page}, ${form}`,
    ...CATEGORIES.map((category) => score(middle, category)),
    ...AUDITS.map((audit) => middle.audits[audit].displayValue),
    Math.round(middle.environment.benchmarkIndex),
    load.toFixed(1),
  ];
  return `| ${cells.join(' | ')} |`;
}

const { address, close } = await host({ folder: 'dist', isCompressed: true });
const rows = [];
for (const page of PAGES) {
  for (const form of FORMS) {
    rows.push(await row(page, form, address));
    console.log(rows.at(-1));
  }
}
await close();
rmSync(folder, { recursive: true });

const version = LIGHTHOUSE.split('@')[1];
writeFileSync(
  output,
  `# What Lighthouse says

Lighthouse ${version} on \`dist/\`, as \`cargo xtask lighthouse\` builds it and serves it compressed from this machine: of ${LOADS} loads each the one with the middle performance. A phone is simulated: slow 4G (1.6 Mbit/s, 150 ms there and back) and a processor four times as slow as this one. How busy this one was is in the last two columns: Lighthouse's own benchmark of the processor, and how many programs wanted each of its cores. Where more than one did, blocking time, and performance by it, say more of the others than of the page.

| page | performance | accessibility | best practices | SEO | first paint | largest paint | blocking | layout shift | speed index | processor | load |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`,
);
