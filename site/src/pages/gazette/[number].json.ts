import type { APIRoute } from 'astro'
import { answerEntry, toJsonAnswer } from '../_gazette/found-entry.ts'

/** One gazette entry, letter by letter as the feed carries it. */
export const GET: APIRoute = ({ params }) => answerEntry(params.number, ({ text }) => toJsonAnswer(text))
