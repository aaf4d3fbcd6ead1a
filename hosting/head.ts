// What programs read of the page: those that show links, and those that look for teaching material.

/** The picture of a link, 1200 × 630. */
const PICTURE = 'card.png';

const NAME = 'Unalike: why units differ';
const SAID =
  'Step the training of a small neural network one example at a time, and see why its units end up with different weights.';

/** As schema.org has it. Data: a browser runs nothing of it. */
const RECORD = {
  '@context': 'https://schema.org',
  '@type': ['LearningResource', 'WebApplication'],
  name: NAME,
  description: SAID,
  inLanguage: 'en',
  learningResourceType: ['Interactive simulation', 'Lesson'],
  educationalLevel: ['Secondary education', 'Higher education'],
  teaches: 'Why the units of one layer of a neural network end up with different weights',
  about: ['Artificial neural networks', 'Symmetry breaking', 'Weight initialisation'],
  applicationCategory: 'EducationalApplication',
  operatingSystem: 'Any, with a browser',
  browserRequirements: 'JavaScript, and WebAssembly with SIMD',
  isAccessibleForFree: true,
  license: 'https://spdx.org/licenses/MIT.html',
  author: { '@type': 'Organization', name: 'The Unalike authors' },
};

/**
 * The tags for the page's head. Programs that show links want whole addresses: without the page's
 * own `address` it has no picture and no canonical address.
 */
export function head(address: string | undefined): string {
  const said = [
    og('type', 'website'),
    og('site_name', 'Unalike'),
    og('title', NAME),
    og('description', SAID),
    ...(address === undefined ? [] : placed(address)),
  ];
  const record = JSON.stringify(address === undefined ? RECORD : { ...RECORD, url: address });
  return [...said, `<script type="application/ld+json">${record}</script>`].join('\n    ');
}

function placed(address: string): string[] {
  return [
    `<link rel="canonical" href="${address}" />`,
    og('url', address),
    og('image', address + PICTURE),
    og('image:width', '1200'),
    og('image:height', '630'),
    og('image:alt', 'Eight units leave their random starts, each its own way'),
    '<meta name="twitter:card" content="summary_large_image" />',
  ];
}

function og(property: string, content: string): string {
  return `<meta property="og:${property}" content="${content}" />`;
}
