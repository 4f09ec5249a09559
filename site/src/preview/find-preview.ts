import { preview, previewToken } from '@exemplar/shared/preview/preview'
import { z } from 'zod'
import type { Draft } from '../layout/edition.ts'

/** Why there is nothing to show: never was one, its time is over, the document has changed since, the CMS is silent. */
export type NoPreview = { readonly state: 'unknown' | 'expired' | 'outdated' | 'unreachable' }
export type FoundPreview = Draft | NoPreview

/** In milliseconds: somebody sits before the page and waits. */
const answerWithin = 8_000

/**
 * Asks the CMS for the draft that a token opens. Nothing of it is kept: it goes into one page, for whoever has the
 * token.
 */
export const findPreview = async (token: string, cmsUrl: string): Promise<FoundPreview> => {
  if (!previewToken.safeParse(token).success) return { state: 'unknown' }
  const answer = await askCms(`${cmsUrl}/api/preview/${token}`)
  if (answer === undefined) return { state: 'unreachable' }
  if (answer.status === 200) {
    const { data, error } = preview.safeParse(answer.json)
    if (data) return { state: 'draft', token, ...data }
    console.error(`the CMS answered a preview that this site cannot read\n${z.prettifyError(error)}`)
    return { state: 'unreachable' }
  }
  return { state: toState(answer) }
}

type Answer = { readonly status: number; readonly json: unknown }

/** Undefined where no answer comes in time, or something other than the CMS gives one. */
const askCms = async (address: string): Promise<Answer | undefined> => {
  try {
    const signal = AbortSignal.timeout(answerWithin)
    const response = await fetch(address, { signal, redirect: 'error', referrerPolicy: 'no-referrer' })
    return { status: response.status, json: await response.json() }
  } catch (error) {
    // The address carries the token, and what is logged is kept: only the reason is said.
    console.error(`preview: ${(error as Error).message}`)
    return undefined
  }
}

const refusals: Record<string, NoPreview['state']> = {
  'unknown-preview': 'unknown',
  'preview-expired': 'expired',
  'preview-outdated': 'outdated',
}

const refusal = z.object({ errors: z.tuple([z.object({ data: z.object({ code: z.string() }) })]) })

const toState = ({ json }: Answer): NoPreview['state'] => {
  const code = refusal.safeParse(json).data?.errors[0].data.code ?? ''
  return refusals[code] ?? 'unreachable'
}
