// The register of views: keys, tabs, code splitting and the tests over every view follow from it.

import type { Component } from 'svelte';

import type { Session } from '../page/session.svelte';
import type { Net } from '../run/net.svelte';
import { alike } from './alike';
import { network } from './network';
import { numbers } from './numbers';
import { starts } from './starts';

/** A view's entry. */
export interface View {
  /** Its name in links and in the catalogue. */
  name: string;
  /** Fetches its component. */
  load: () => Promise<{ default: Component<{ session: Session; net: Net }> }>;
}

export const VIEWS: readonly View[] = [network, numbers, alike, starts];
