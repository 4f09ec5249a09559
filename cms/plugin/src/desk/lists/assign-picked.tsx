import type { Label } from '@exemplar/shared/glossary'
import { toast, useConfig, useSelection } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import type { Candidate } from '../../documents/candidates.ts'
import type { ReviewStatus } from '../../review/doors/status.ts'
import type { DocumentAddress } from '../call-server.ts'
import { putAssignment, readReview } from '../panel/review-client.ts'
import { useActor } from '../use-actor.ts'
import { useOpener } from '../use-opener.ts'
import { useSay } from '../use-say.ts'

/** A text that was ticked, and where it stands. */
type Picked = { readonly address: DocumentAddress; readonly status: ReviewStatus }

/** Texts that were ticked in a list are given to one person at once: to oneself, or to somebody who may review them all. */
export const AssignPicked = ({ collection }: { collection: string }) => {
  const say = useSay()
  const router = useRouter()
  const me = useActor()?.id
  const { picked, readAgain, total } = usePicked(collection)
  const [isBusy, setBusy] = useState(false)
  if (total === 0) return null
  const open = (picked ?? []).filter(({ status }) => status.canAssign)
  const left = picked === undefined ? 0 : total - open.length
  const candidates = listCommon(open)
  const own = candidates.find(({ id }) => id === me)
  const give = async ({ id, name }: Candidate) => {
    setBusy(true)
    const refused: Label[] = []
    for (const { address, status } of open) {
      const answer = await putAssignment(address, { revision: status.revision, assignee: id })
      if ('refusal' in answer) refused.push(answer.refusal)
    }
    setBusy(false)
    const done = open.length - refused.length
    if (done > 0) toast.success(say({ zh: `${done}篇由${name}办理。`, en: `${done} given to ${name}.` }))
    const [first] = refused
    if (first)
      toast.error(
        say({
          zh: `${refused.length}篇没有交办：${first.zh}`,
          en: `${refused.length} not given: ${first.en}`,
        }),
      )
    readAgain()
    router.refresh()
  }
  return (
    <p className="exemplar-views__picked" role="status" data-picked={total}>
      {say({ zh: `选了${total}篇`, en: `${total} ticked` })}
      {left > 0 && candidates.length > 0 && (
        <span>
          {say({
            zh: `，其中${left}篇不在等审核、等签发，不能交办`,
            en: `, ${left} of them wait for nobody`,
          })}
        </span>
      )}
      {picked !== undefined && candidates.length === 0 && (
        <span>
          {say({
            zh: '，没有谁能一起办理：只有等审核、等签发的稿子可以交办。',
            en: '; nobody can take them all: only what waits for a review or for publishing can be given.',
          })}
        </span>
      )}
      {own && (
        <button type="button" disabled={isBusy} data-take-picked="true" onClick={() => void give(own)}>
          {say({ zh: '都归我办', en: 'I take them' })}
        </button>
      )}
      {candidates.length > 0 && (
        <label>
          {say({ zh: '交给', en: 'Give to' })}
          <select
            disabled={isBusy}
            value=""
            onChange={(event) => {
              const chosen = candidates.find(({ id }) => id === event.target.value)
              if (chosen) void give(chosen)
            }}
          >
            <option value="">{say({ zh: '选一个人', en: 'choose' })}</option>
            {candidates.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
    </p>
  )
}

/** Everybody who may take the next step of each of them. */
const listCommon = (picked: readonly Picked[]): readonly Candidate[] => {
  const [first, ...others] = picked.map(({ status }) => status.candidates)
  return (first ?? []).filter(({ id }) => others.every((list) => list.some((one) => one.id === id)))
}

type Ticked = {
  /** Undefined while they are read. */
  readonly picked: readonly Picked[] | undefined
  readonly total: number
  readonly readAgain: () => void
}

/** What is ticked, read from the server: what a list shows may be older. */
const usePicked = (collection: string): Ticked => {
  const { config } = useConfig()
  const account = useOpener()
  const { selectedIDs } = useSelection()
  const [picked, setPicked] = useState<readonly Picked[]>()
  const [turn, setTurn] = useState(0)
  const api = config.routes.api
  const asked = selectedIDs.map(String).join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn reads anew
  useEffect(() => {
    const controller = new AbortController()
    const addresses = asked === '' ? [] : asked.split(' ').map((id) => ({ api, collection, id, account }))
    setPicked(undefined)
    const read = async () => {
      const found: Picked[] = []
      for (const address of addresses) {
        const answer = await readReview(address, controller.signal)
        if ('answer' in answer) found.push({ address, status: answer.answer })
      }
      if (!controller.signal.aborted) setPicked(found)
    }
    read().catch((error: Error) => {
      if (error.name !== 'AbortError') setPicked([])
    })
    return () => controller.abort()
  }, [account, api, asked, collection, turn])
  return { picked, total: selectedIDs.length, readAgain: () => setTurn((before) => before + 1) }
}
