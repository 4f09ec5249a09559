import type { APIRoute } from 'astro'
import { toTextAnswer } from '../machines/answer.ts'
import { toLlms } from '../machines/crawl/llms.ts'

export const GET: APIRoute = ({ locals }) =>
  toTextAnswer(toLlms({ isFile: locals.asFile ?? false }), 'text/plain')
