import type { Answerer } from '../answer.ts'
import { recipes } from '../kits.ts'
import { readReading } from './asked-page.ts'
import { toPageQuery } from './page-query.ts'
import type { PageStore } from './page-store.ts'

/** Answers with pages out of a store, asked for by the part of a request that pages differ by. */
export const toKeptPages = ({ store, base }: { store: PageStore; base: string }): Answerer => {
  // Doors of Astro that this site has no use for, such as its image service, begin with the first. The others are shown in
  // place of pages: with an address of their own anybody could have the site count errors.
  const hidden = `${base}_`
  const inner = [`${base}500`, `${base}checking`, `${base}kit`]
  // What kits are made of is told to this server alone.
  const recipe = base + recipes
  return ({ headers }, { path, encoded, search }) => {
    if (path.startsWith(hidden) || path.startsWith(recipe) || inner.includes(path)) return undefined
    const query = search && toPageQuery(path.slice(base.length - 1), search)
    return store.answer({ target: encoded + query, reading: readReading(headers) }, headers)
  }
}
