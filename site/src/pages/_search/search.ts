import { replica } from '../../gazette/open-replica.ts'
import type { Found } from '../../gazette/replica.ts'
import { findPaging, type Paging } from '../../layout/paging.ts'

/** What was asked and what was found; without a question there is nothing to find and no paging. */
export type Search = { readonly query: string; readonly found?: Found; readonly paging?: Paging }

const limit = 20
const longestQuery = 100

/** Searches for `?q=`. Undefined where the asked page of the answer does not exist. */
export const findSearch = (parameters: URLSearchParams): Search | undefined => {
  const query = (parameters.get('q') ?? '').trim().slice(0, longestQuery)
  if (query === '') return { query }
  const asked = Number(parameters.get('page') ?? '1')
  const offset = Number.isSafeInteger(asked) && asked > 1 ? (asked - 1) * limit : 0
  const found = replica().search(query, { limit, offset })
  const paging = findPaging({ query: parameters, total: found.total, limit })
  return paging && { query, found, paging }
}
