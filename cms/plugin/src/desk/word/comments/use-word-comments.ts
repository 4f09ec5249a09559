import type { Quote } from '@exemplar/shared/quotes/quote'
import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { toast, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'
import type { WordComment } from '../../../editions/word/read/told.ts'
import { callServer, type DocumentAddress } from '../../call-server.ts'
import { tellCommented } from '../../comments/commented.ts'
import type { Node } from '../../paste/tidy/nodes.ts'
import { listValueParagraphs } from '../../quotes/body-paragraphs.ts'
import { useAnswers } from '../../unsaved/use-answers.ts'
import { useOpener } from '../../use-opener.ts'
import { useSay } from '../../use-say.ts'
import { followImport } from '../follow-import.ts'
import { readBody } from '../put-body.ts'
import type { Saving } from '../use-saving.ts'
import { findCommentQuote } from './quote-of-comment.ts'
import { toCommentTexts } from './to-comment-texts.ts'

/** A text that was put into the form, and where; `tell` hears when undo takes it back, and when redo brings it in again. */
type Put = {
  readonly comments: readonly WordComment[]
  readonly editor: LexicalEditor
  readonly before: readonly Node[]
  readonly tell: (isThere: boolean) => void
}

type WordComments = { readonly keep: (put: Put) => void; readonly drop: () => void }

/**
 * Keeps the comments of a text until it is saved, and makes them comments of its body then. They are this form's: the next
 * one, of a collection's next new document, knows nothing of them.
 */
export const useWordComments = (saving: Saving): WordComments => {
  const { collectionSlug = '' } = useDocumentInfo()
  const { config } = useConfig()
  const account = useOpener()
  const say = useSay()
  const kept = useRef<readonly WordComment[]>([])
  const body = useRef<LexicalEditor>(undefined)
  const following = useRef<() => void>(undefined)
  const drop = () => {
    following.current?.()
    following.current = undefined
    kept.current = []
  }
  useEffect(() => () => following.current?.(), [])
  // The first save of a document sends the form away to an address of its own: what it hears, it hears before that.
  useAnswers(async ({ id, ok }, method) => {
    const comments = kept.current
    // A form above this one, for another new document, is sent to the same address.
    if (!ok || id === undefined || !saving.latest.current || method === 'DELETE') return
    drop()
    if (comments.length === 0) return
    const paragraphs = body.current ? listParagraphs(body.current) : []
    const stored = await sendAll(
      { api: config.routes.api, account, collection: collectionSlug, id },
      { comments, paragraphs },
    )
    tellCommented()
    const left = comments.length - stored
    if (left > 0)
      toast.error(
        say({
          zh: `Word里有${left}条批注没有加上，请照原文件补写。`,
          en: `${left} comments of the Word document were not added.`,
        }),
      )
    else toast.success(say({ zh: `${stored}条Word批注已加上。`, en: `${stored} comments were added.` }))
  })
  const keep = ({ before, comments, editor, tell }: Put) => {
    drop()
    kept.current = comments
    body.current = editor
    following.current = followImport(editor, {
      before,
      tell: (isThere) => {
        kept.current = isThere ? comments : []
        tell(isThere)
      },
    })
  }
  return { drop, keep }
}

type Said = { readonly comments: readonly WordComment[]; readonly paragraphs: readonly string[] }

/** How many of them were stored. */
const sendAll = async (address: DocumentAddress, { comments, paragraphs }: Said): Promise<number> => {
  let stored = 0
  for (const comment of comments) {
    if (await isStored(address, comment, findCommentQuote(paragraphs, comment.quote))) stored += 1
  }
  return stored
}

const isStored = async (
  address: DocumentAddress,
  comment: WordComment,
  quote: Quote | undefined,
): Promise<boolean> => {
  // Words that it is shown at are not said once more in it.
  const texts = toCommentTexts(quote ? { ...comment, quote: '' } : comment)
  for (const text of texts) {
    const request = { field: 'body', text, ...(quote ? { quote } : {}) }
    const answered = await callServer(address, { method: 'POST', end: 'comments', request })
    if (!('answer' in answered)) return false
  }
  return true
}

/** What stands in the body when it is saved: what was changed since it was brought in counts. */
const listParagraphs = (editor: LexicalEditor): string[] =>
  listValueParagraphs({ root: { children: readBody(editor) } })
