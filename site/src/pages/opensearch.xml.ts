import type { APIRoute } from 'astro'
import { toTextAnswer } from '../machines/answer.ts'
import { toOpenSearch } from '../machines/crawl/open-search.ts'

export const GET: APIRoute = () => toTextAnswer(toOpenSearch(), 'application/opensearchdescription+xml')
