import { gazetteQuery } from '@exemplar/shared/gazette/entry'
import type { APIRoute } from 'astro'
import { replica } from '../../gazette/open-replica.ts'

const badQuery = {
  code: 'bad-query',
  zh: '查询有误：只能用after（0或正整数）和limit（1至500）',
  en: 'The query takes `after` (0 or a positive integer) and `limit` (1 to 500), nothing else',
}

/**
 * The gazette as this site has it, in the pages in which the CMS publishes it: whoever can check the CMS can check the
 * site, and a site can follow a site. Answers 400 (`bad-query`) to anything else than `after` and `limit`.
 */
export const GET: APIRoute = ({ url }) => {
  const asked = [...url.searchParams.keys()]
  const query = gazetteQuery.safeParse(Object.fromEntries(url.searchParams))
  if (!query.success || new Set(asked).size < asked.length || [...url.searchParams.values()].includes(''))
    return Response.json(badQuery, { status: 400 })
  return new Response(replica().readFeedPage(query.data), { headers: { 'content-type': 'application/json' } })
}
