import { toast, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useCallback } from 'react'
import type { WordComment } from '../../editions/word/read/told.ts'
import { callServer, type DocumentAddress } from '../call-server.ts'
import { tellCommented } from '../comments/commented.ts'
import { useAnswers } from '../unsaved/use-answers.ts'
import { useOpener } from '../use-opener.ts'
import { useSay } from '../use-say.ts'
import { toCommentTexts } from './to-comment-texts.ts'

/** Comments of texts that were put into a form and are not saved yet, by the address that the form is sent to. */
const kept = new Map<string, readonly WordComment[]>()

/** Keeps the comments of a text until it is saved, and makes them comments of its body then. */
export const useWordComments = (): { readonly keep: (comments: readonly WordComment[]) => void } => {
  const { action = '', collectionSlug = '' } = useDocumentInfo()
  const { config } = useConfig()
  const account = useOpener()
  const say = useSay()
  useAnswers(async ({ id, ok }) => {
    const comments = kept.get(action)
    if (!ok || id === undefined || !comments) return
    kept.delete(action)
    const stored = await sendAll(
      { api: config.routes.api, account, collection: collectionSlug, id },
      comments,
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
  const keep = useCallback(
    (comments: readonly WordComment[]) => {
      if (comments.length > 0) kept.set(action, comments)
      else kept.delete(action)
    },
    [action],
  )
  return { keep }
}

/** How many of them were stored. */
const sendAll = async (address: DocumentAddress, comments: readonly WordComment[]): Promise<number> => {
  let stored = 0
  for (const comment of comments) {
    if (await isStored(address, comment)) stored += 1
  }
  return stored
}

const isStored = async (address: DocumentAddress, comment: WordComment): Promise<boolean> => {
  for (const text of toCommentTexts(comment)) {
    const request = { field: 'body', text }
    const answered = await callServer(address, { method: 'POST', end: 'comments', request })
    if (!('answer' in answered)) return false
  }
  return true
}
