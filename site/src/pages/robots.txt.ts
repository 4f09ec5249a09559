import type { APIRoute } from 'astro'
import { toTextAnswer } from '../machines/answer.ts'
import { toRobots } from '../machines/crawl/robots.ts'

export const GET: APIRoute = () => toTextAnswer(toRobots(), 'text/plain')
