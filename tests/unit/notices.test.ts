import { expect, test } from 'vitest';

import { Notices } from '../../www/page/notices.svelte';

test('what happens in one network does not hide what happened in the other', () => {
  const notices = new Notices();
  notices.tell({ kind: 'levelled', net: 'a' });
  notices.tell({ kind: 'levelled', net: 'b' });
  notices.tell({ kind: 'levelled', net: 'b' });
  expect(notices.list).toEqual([
    { kind: 'levelled', net: 'a' },
    { kind: 'levelled', net: 'b' },
  ]);
  notices.clearOf('a', 'levelled');
  expect(notices.list).toEqual([{ kind: 'levelled', net: 'b' }]);
});

test('of what has no network one is told at a time', () => {
  const notices = new Notices();
  notices.tell({ kind: 'address', address: 'one' });
  notices.tell({ kind: 'address', address: 'two' });
  expect(notices.list).toEqual([{ kind: 'address', address: 'two' }]);
});
