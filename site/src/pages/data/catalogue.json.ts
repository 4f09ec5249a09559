import type { APIRoute } from 'astro'
import { toJsonAnswer } from '../../machines/answer.ts'
import { toCatalogue } from '../../machines/data/catalogue.ts'

export const GET: APIRoute = () => toJsonAnswer(toCatalogue())
