import { expect, test } from 'vitest';

import type { Box, Size } from '../../www/paint/canvas';
import type { Layout, Shape } from '../../www/views/network/boxes';
import { layOutEnlarged } from '../../www/views/network/enlarged/layout';
import { layOut } from '../../www/views/network/layout';
import { exampleBox } from '../../www/views/network/layoutStrip';

/** On a machine under load all these layouts take longer than a test is given. */
const PATIENCE = 60_000;

/** Numbers in 0 … 1 that are the same in every run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const chance = generator(10);
const whole = (low: number, high: number) => low + Math.floor(chance() * (high - low + 1));
const pick = <T>(values: readonly T[]): T => values[whole(0, values.length - 1)]!;

function anyShape(): Shape {
  const kind = pick(['plane', 'digits', 'mnist', 'iris', 'custom'] as const);
  const hidden = Array.from({ length: whole(0, 6) }, () =>
    chance() < 0.5 ? whole(1, 12) : whole(1, 128),
  );
  const examples = chance() < 0.5 ? 100 : whole(1, 5000);
  const images = kind === 'digits' || kind === 'mnist';
  const features = { plane: 2, digits: 64, mnist: 784, iris: 4, custom: whole(1, 784) }[kind];
  const outputs = { plane: 1, digits: 10, mnist: 10, iris: 3, custom: whole(1, 10) }[kind];
  return { examples, images, plane: kind === 'plane', features, hidden, outputs };
}

function anySize(): Size {
  return chance() < 0.5
    ? { width: whole(40, 2600), height: whole(40, 1600) }
    : { width: whole(40, 900), height: whole(40, 700) };
}

function boxesOf(layout: Layout): [string, Box][] {
  const { example, examples, layers, output, legend } = layout;
  return [
    ...layers.flatMap(({ cards }, l) =>
      cards.map((card, i): [string, Box] => [`card ${l}.${i}`, card]),
    ),
    ...(output?.units ?? []).map((box, i): [string, Box] => [`output ${i}`, box]),
    ...(example ? [['example', example.box] as [string, Box]] : []),
    ...(example?.cards ?? []).map((box, i): [string, Box] => [`input ${i}`, box]),
    ...(examples ? [['examples', examples] as [string, Box]] : []),
    ...(output?.said ? [['said', output.said] as [string, Box]] : []),
    ...(legend ? [['legend', legend] as [string, Box]] : []),
  ];
}

function overlap(a: Box, b: Box): boolean {
  const slack = 1e-6;
  return (
    a.x + slack < b.x + b.width &&
    b.x + slack < a.x + a.width &&
    a.y + slack < b.y + b.height &&
    b.y + slack < a.y + a.height
  );
}

/** What is wrong with a layout; nothing where all is well. */
function faults(layout: Layout, shape: Shape): string[] {
  const { size } = layout;
  const found: string[] = [];
  const boxes = boxesOf(layout);
  for (const [name, { x, y, width, height }] of boxes) {
    if (![x, y, width, height].every(Number.isFinite)) found.push(`${name} is not finite`);
    if (width < 0 || height < 0) found.push(`${name} is negative`);
    const slack = 1e-6;
    if (x < -slack || y < -slack) found.push(`${name} begins outside`);
    if (x + width > size.width + slack || y + height > size.height + slack) {
      found.push(`${name} ends outside`);
    }
  }
  layout.layers.forEach(({ cards, folded }, l) => {
    if (cards.length + folded !== shape.hidden[l]) found.push(`units of layer ${l} are lost`);
  });
  const solid = boxes.filter(([name]) => !/^(input|legend)/.test(name));
  for (let i = 0; i < solid.length; i++) {
    for (let j = i + 1; j < solid.length; j++) {
      const [[a, one], [b, other]] = [solid[i]!, solid[j]!];
      if (overlap(one, other)) found.push(`${a} overlaps ${b}`);
    }
  }
  return found;
}

test(
  'every network has its place at every size',
  () => {
    for (let i = 0; i < 1200; i++) {
      const size = anySize();
      const shape = anyShape();
      const scale = pick([1, 1, 1.4, 2]);
      const layout = layOut(size, shape, scale);
      const wrong = faults(layout, shape);
      expect(wrong.slice(0, 3), JSON.stringify({ size, shape, scale })).toEqual([]);
    }
  },
  PATIENCE,
);

test(
  'every unit has its large card at every size, or is counted',
  () => {
    for (let i = 0; i < 600; i++) {
      const size = anySize();
      const units = whole(1, 128);
      const shape = { plane: chance() < 0.5, images: chance() < 0.5, square: chance() < 0.5 };
      const scale = pick([1, 1.4, 2]);
      const { tiles, folded, decision, legend } = layOutEnlarged(size, units, shape, scale);
      const about = JSON.stringify({ size, units, shape, scale });
      expect(tiles.length + folded, about).toBe(units);
      for (const box of [...tiles, legend, ...(decision ? [decision] : [])]) {
        const { x, y, width, height } = box;
        expect([x, y, width, height].every(Number.isFinite), about).toBe(true);
        expect(Math.min(x, y, width, height), about).toBeGreaterThanOrEqual(0);
        expect(x + width, about).toBeLessThanOrEqual(size.width + 1e-6);
        expect(y + height, about).toBeLessThanOrEqual(size.height + 1e-6);
      }
    }
  },
  PATIENCE,
);

test('enlarged cards stand in full rows where these are not much smaller', () => {
  const shape = { plane: true, images: false, square: true };
  for (const [size, units, columns] of [
    [{ width: 680, height: 600 }, 8, 4],
    [{ width: 680, height: 600 }, 6, 3],
    [{ width: 366, height: 560 }, 8, 4],
    [{ width: 680, height: 600 }, 7, 3],
  ] as const) {
    const { tiles } = layOutEnlarged(size, units, shape, 1);
    const first = tiles.filter(({ y }) => y === tiles[0]!.y);
    expect(first, `${units} in ${size.width} × ${size.height}`).toHaveLength(columns);
  }
});

test('every example has a cell within the grid', () => {
  for (const examples of [1, 7, 100, 1797, 5000]) {
    const shape = { ...CIRCLES, examples };
    const strip = layOut({ width: 700, height: 560 }, shape).examples!;
    const last = exampleBox(strip, examples - 1);
    expect(last.width).toBeGreaterThan(0);
    expect(last.x + last.width).toBeLessThanOrEqual(strip.x + strip.width + 1e-6);
    expect(last.y + last.height).toBeLessThanOrEqual(strip.y + strip.height + 1e-6);
  }
});

const CIRCLES: Shape = {
  examples: 100,
  images: false,
  plane: true,
  features: 2,
  hidden: [8],
  outputs: 1,
};

test('eight units stand in one column, on a stage and in half of a laptop’s', () => {
  for (const size of [
    { width: 700, height: 560 },
    { width: 560, height: 330 },
  ]) {
    const [layer] = layOut(size, CIRCLES).layers;
    expect(layer!.columns).toBe(1);
    expect(new Set(layer!.cards.map(({ x }) => x)).size).toBe(1);
  }
});

test('many units stand in rows that are clearly one layer', () => {
  for (const [size, units] of [
    [{ width: 700, height: 560 }, 16],
    [{ width: 700, height: 560 }, 64],
    [{ width: 390, height: 420 }, 8],
  ] as const) {
    const { columns, cards, folded } = layOut(size, { ...CIRCLES, hidden: [units] }).layers[0]!;
    expect(folded).toBe(0);
    expect(columns).toBeGreaterThan(1);
    expect(new Set(cards.map(({ y }) => y)).size).toBe(Math.ceil(units / columns));
    expect(new Set(cards.map(({ x }) => x)).size).toBe(columns);
  }
});
