import HomePage from '../home/home-page.astro'
import type { Edition } from '../layout/edition.ts'
import type { AloneKind, Component } from './index.ts'
import StandardSetPage from './standard-set/page.astro'

const alonePages: { readonly [K in AloneKind]: Component<{ edition: Edition<K> }> } = {
  campaign: HomePage,
  'standard-set': StandardSetPage,
}

/** Whether the site shows one document of a kind at a time. */
export const isAlone = (kind: string): kind is AloneKind => Object.hasOwn(alonePages, kind)

/** The page of a kind that stands alone: given documents of it alone. */
export const toAlonePage = (kind: AloneKind) => alonePages[kind] as Component<{ edition: Edition }>
