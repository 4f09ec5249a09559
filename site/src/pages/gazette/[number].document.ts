import type { APIRoute } from 'astro'
import { answerEntry, toJsonAnswer } from '../_gazette/found-entry.ts'

const noDocument = {
  code: 'entry-without-document',
  zh: '这一号是撤下，没有文稿',
  en: 'This entry withdraws: it has no document',
}
const withdrawn = {
  code: 'document-withdrawn',
  zh: '这份文稿已经撤下，正文不再提供',
  en: 'This document was withdrawn and is no longer served',
}

/**
 * The document of an entry, byte for byte what was digested: its SHA-256 is the `documentDigest` in the head. 410 where
 * the document was withdrawn since, 404 where the entry never had one or does not exist.
 */
export const GET: APIRoute = ({ params }) =>
  answerEntry(params.number, ({ entry, texts }) => {
    if (entry.head.act === 'withdraw') return Response.json(noDocument, { status: 404 })
    return texts.document === undefined
      ? Response.json(withdrawn, { status: 410 })
      : toJsonAnswer(texts.document)
  })
