import type { APIRoute } from 'astro'
import { toTextAnswer } from '../machines/answer.ts'
import { toSitemapIndex } from '../machines/crawl/sitemap.ts'

export const GET: APIRoute = () => toTextAnswer(toSitemapIndex(), 'application/xml')
