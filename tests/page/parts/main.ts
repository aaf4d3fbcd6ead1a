// What gives a run away, mounted by itself: the address says which part, and of which link.

import { mount } from 'svelte';

import EmbedCode from '../../../www/export/EmbedCode.svelte';
import QrCode from '../../../www/export/QrCode.svelte';
import type { Session } from '../../../www/page/session.svelte';
import '../../../www/style.css';

const target = document.getElementById('app')!;
const query = new URLSearchParams(location.search);
const link = query.get('link') ?? '';
// All that is read of a session.
const session = {
  frame: { tables: 0 },
  address: { alone: link },
  runs: { experiment: { network: { hidden: [8] } } },
} as unknown as Session;

if (query.has('qr')) mount(QrCode, { target, props: { link } });
else mount(EmbedCode, { target, props: { session } });
