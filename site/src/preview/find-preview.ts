import { limits } from '@exemplar/shared/gazette/limits'
import { findJsonFault } from '@exemplar/shared/gazette/readable-json'
import { preview, previewToken } from '@exemplar/shared/preview/preview'
import { z } from 'zod'
import type { Draft } from '../layout/edition.ts'
import { askCms } from './ask-cms.ts'
import { findRefused, noteRefused, type Refused } from './refused.ts'

/** Why there is nothing to show: never was one, its time is over, the document has changed since, the CMS is silent. */
export type NoPreview = { readonly state: 'unknown' | 'expired' | 'outdated' | 'unreachable' }
export type FoundPreview = Draft | NoPreview

/** In milliseconds: somebody sits before the page and waits. */
const answerWithin = 8_000

/** In bytes: a document, and what is said beside it. */
const largest = limits.entry + 64 * 1024

/**
 * Asks the CMS for the draft that a token opens. Nothing of it is kept: it goes into one page, for whoever has the
 * token.
 */
export const findPreview = async (token: string, cmsUrl: string): Promise<FoundPreview> => {
  if (!previewToken.safeParse(token).success) return { state: 'unknown' }
  const refused = findRefused(token)
  if (refused) return { state: refused }
  const answer = await askForJson(`${cmsUrl}/api/preview/${token}`)
  if (answer === undefined) return { state: 'unreachable' }
  if (answer.status === 200) {
    const { data, error } = preview.safeParse(answer.json)
    if (data) {
      const { document, edition, expiresAt } = data
      return { state: 'draft', token, document, edition, expiresAt }
    }
    console.error(`the CMS answered a preview that this site cannot read\n${z.prettifyError(error)}`)
    return { state: 'unreachable' }
  }
  const state = toState(answer)
  // What is over stays over, and what was never signed is not signed later: the CMS is asked once.
  if (state !== 'unreachable') noteRefused(token, state)
  return { state }
}

/** The answer's status and JSON; undefined where none can be had. */
const askForJson = async (address: string): Promise<Answer | undefined> => {
  const answer = await askCms(address, { limit: largest, within: answerWithin, wants: () => true })
  if (!answer) return undefined
  try {
    const json: unknown = JSON.parse(answer.body.toString())
    return findJsonFault(json) ? undefined : { status: answer.status, json }
  } catch {
    return undefined
  }
}

type Answer = { readonly status: number; readonly json: unknown }

const refusals: Record<string, Refused> = {
  'unknown-preview': 'unknown',
  'preview-expired': 'expired',
  'preview-outdated': 'outdated',
}

const refusal = z.object({ errors: z.tuple([z.object({ data: z.object({ code: z.string() }) })]) })

const toState = ({ json }: Answer): NoPreview['state'] => {
  const code = refusal.safeParse(json).data?.errors[0].data.code ?? ''
  return refusals[code] ?? 'unreachable'
}
