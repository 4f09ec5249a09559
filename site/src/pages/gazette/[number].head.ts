import type { APIRoute } from 'astro'
import { answerEntry, toJsonAnswer } from '../_gazette/found-entry.ts'

/** The head of an entry, byte for byte what was signed: its SHA-256 is the digest of the entry. */
export const GET: APIRoute = ({ params }) =>
  answerEntry(params.number, ({ texts }) => toJsonAnswer(texts.head))
