import { useDocumentInfo, useForm } from '@payloadcms/ui'
import { useCallback, useState } from 'react'
import type { ReviewStatus } from '../../review/doors/status.ts'
import { callServer, readStored } from '../call-server.ts'
import { type Changes, listChanges, type Values, withChanges } from '../unsaved/changes.ts'
import type { Unsaved } from '../unsaved/use-unsaved.ts'
import { useAddress } from '../use-address.ts'

/** What somebody else made of the document since it was opened here, beside what was written here. */
export type Meanwhile = {
  readonly stored: Values
  readonly mine: Changes
  readonly theirs: Changes
  /** Fields that both have changed. */
  readonly clashes: readonly string[]
  /** The step of the review that was taken last, where one was taken. */
  readonly step: ReviewStatus['log'][number] | undefined
  /** The state the review is in now; undefined for a document without one. */
  readonly state: ReviewStatus['state'] | undefined
}

type Reviewed = { review?: { revision?: number; state?: ReviewStatus['state'] } }

/** Compares what is stored with what the form was opened with, and brings the form up to it. */
export const useStored = ({ listChanges: listOwn, put, read }: Unsaved) => {
  const { data, getDocPermissions, incrementVersionCount, setData, setLastUpdateTime } = useDocumentInfo()
  const { dispatchFields, getField } = useForm()
  const address = useAddress()
  const [meanwhile, setMeanwhile] = useState<Meanwhile>()

  const compare = useCallback(async (): Promise<Meanwhile | undefined> => {
    const stored = address && (await readStored<Values & Reviewed>(address))
    const known = (data ?? {}) as Values & Reviewed
    const seen = getField('review.revision')?.value ?? known.updatedAt
    if (!stored || seen === (stored.review?.revision ?? stored.updatedAt)) return undefined
    const [mine, theirs] = [listOwn(), listChanges(known, stored)]
    const state = stored.review?.state
    const answered = state ? await callServer<ReviewStatus>(address, { end: 'review' }) : undefined
    const log = answered && 'answer' in answered ? answered.answer.log : []
    const found: Meanwhile = {
      ...{ stored, mine, theirs, state },
      clashes: Object.keys(mine).filter((name) => name in theirs),
      step: log.find(({ at }) => at > String(known.updatedAt ?? '')),
    }
    setMeanwhile(found)
    return found
  }, [address, data, getField, listOwn])

  /** The form is told of what is stored, beside its texts: what the next save and the next step are checked against. */
  const catchUp = async ({ stored }: Meanwhile) => {
    const { review = {} } = stored as Reviewed
    for (const [name, value] of Object.entries(review))
      if (typeof value !== 'object')
        dispatchFields({ type: 'UPDATE', path: `review.${name}`, value, initialValue: value })
    setData(stored)
    setLastUpdateTime(new Date(String(stored.updatedAt)).getTime())
    incrementVersionCount()
    setMeanwhile(undefined)
    await getDocPermissions(stored)
  }

  return {
    meanwhile,
    compare,
    dismiss: () => setMeanwhile(undefined),
    /** What was written here stays, on top of what is stored now. */
    keepMine: async (found: Meanwhile) => {
      const { clashes, stored, theirs } = found
      const others = Object.fromEntries(Object.entries(theirs).filter(([name]) => !clashes.includes(name)))
      if (Object.keys(theirs).length > 0) {
        const values = { ...withChanges(read(), others), review: stored.review }
        await put(values, { saved: theirs, modified: true })
      }
      await catchUp(found)
    },
    /** What is stored takes the place of what is on the screen. */
    takeTheirs: async (found: Meanwhile) => {
      await put(found.stored, { modified: false })
      await catchUp(found)
      // The editor looks at whether it may be written in when it is made.
      if (found.state === 'published' || found.state === 'withdrawn') window.location.reload()
    },
  }
}
