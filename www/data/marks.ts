// A shape for each class, as paths.

/** The path of a class's mark around a place; shapes tell classes apart where colours do not. */
export function markPath(of: number, x: number, y: number, r: number): string {
  if (of === 0) return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
  if (of === 1) return polygon(x, y, 1.25 * r, 4, Math.PI / 4);
  if (of === 2) return polygon(x, y + 0.15 * r, 1.25 * r, 3, -Math.PI / 2);
  if (of === 3) return polygon(x, y, 1.3 * r, 4, 0);
  if (of === 4) return polygon(x, y, 1.1 * r, 6, 0);
  const [long, thin] = [1.1 * r, 0.4 * r];
  return `M${x - thin} ${y - long}h${2 * thin}v${long - thin}h${long - thin}v${2 * thin}h${thin - long}v${long - thin}h${-2 * thin}v${thin - long}h${thin - long}v${-2 * thin}h${long - thin}z`;
}

function polygon(x: number, y: number, radius: number, corners: number, turn: number): string {
  const points = Array.from({ length: corners }, (_, i) => {
    const angle = turn + (2 * Math.PI * i) / corners;
    return `${x + radius * Math.cos(angle)} ${y + radius * Math.sin(angle)}`;
  });
  return `M${points.join('L')}z`;
}

/** A class's colour: those of the two classes, and greys that are apart for a quick eye. */
export function markColour(of: number): string {
  if (of === 0) return 'var(--negative)';
  if (of === 1) return 'var(--positive)';
  return `color-mix(in srgb, var(--ink) ${[90, 50, 70, 38][of - 2] ?? 90}%, var(--surface))`;
}
