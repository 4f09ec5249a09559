import type { APIRoute } from 'astro'
import { toMissing, toTextAnswer } from '../../machines/answer.ts'
import { findSitemap } from '../../machines/crawl/sitemap.ts'

export const GET: APIRoute = ({ params }) => {
  const part = findSitemap(params.name ?? '')
  return part === undefined ? toMissing() : toTextAnswer(part, 'application/xml')
}
