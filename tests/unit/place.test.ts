import { describe, expect, it } from 'vitest';

import { baseOf, linkIn } from '../../www/page/place';

const at = (address: string) => new URL(address) as unknown as Location;

describe('where a link stands in an address', () => {
  it('is its fragment', () => {
    expect(linkIn(at('https://a.org/u/#step=3&start.seed=4'))).toBe('step=3&start.seed=4');
    expect(linkIn(at('https://a.org/u/'))).toBe('');
    expect(linkIn(at('https://a.org/u/?utm_source=x&id=3'))).toBe('');
    expect(linkIn(at('https://a.org/u/?step_id=3&metadata.x=1#step=3'))).toBe('step=3');
  });

  it('is all of it where a program has put it elsewhere', () => {
    for (const address of [
      'https://a.org/u/?start.seed=4',
      'https://a.org/u/?utm_source=x&amp;start.seed=4',
      'https://a.org/u/?start.seed%3D4',
      'https://a.org/u/?step=4#look.slow=true',
      'https://a.org/u/%23start.seed=4',
      'https://a.org/u/%2523start.seed=4',
      'https://a.org/u/%3Fstart.seed=4',
    ]) {
      expect(linkIn(at(address)), address).toBe(address);
      expect(baseOf(at(address)), address).toMatch(/^https:\/\/a\.org\/u\/(\?utm_source=x)?$/);
    }
  });

  it('leaves what another program says', () => {
    expect(baseOf(at('https://a.org/u/?utm_source=x&id=%zz&start.seed=4#step=3'))).toBe(
      'https://a.org/u/?utm_source=x&id=%zz',
    );
    expect(baseOf(at('http://127.0.0.1:4180/#step=3'))).toBe('http://127.0.0.1:4180/');
    expect(baseOf(at('file:///home/u/index.html#step=3'))).toBe('file:///home/u/index.html');
  });
});
