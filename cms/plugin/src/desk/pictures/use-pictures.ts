import { useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { PicturePage, WhichPictures } from '../../media/uses/endpoint.ts'
import type { UsedPicture } from '../../media/uses/list-pictures.ts'
import { type Refused, unreachable } from '../call-server.ts'
import { useOpener } from '../use-opener.ts'
import { useSlugs } from '../use-slugs.ts'
import { changePicture, deletePicture } from './call-media.ts'

/** The two texts of a picture. */
export type Texts = { readonly alt: string; readonly caption: string }
/** What was refused of a picture: at which of its texts, or as a whole. */
export type Wrong = { readonly at?: keyof Texts; readonly refused: Refused }

const toTexts = ({ alt, caption }: UsedPicture): Texts => ({ alt, caption })

/** Whether a text was written that is not stored. */
const isChanged = (picture: UsedPicture, typed: Texts | undefined): boolean =>
  typed !== undefined && (typed.alt !== picture.alt || typed.caption !== picture.caption)

/** The table of pictures: what is read, what was typed, what was refused. Saves what was changed, one after the other. */
export const usePictures = () => {
  const address = useMediaAddress()
  const [which, setWhich] = useState<WhichPictures>('missing')
  const [typed, setTyped] = useState<ReadonlyMap<string, Texts>>(new Map())
  const [wrong, setWrong] = useState<ReadonlyMap<string, Wrong>>(new Map())
  const [busy, setBusy] = useState(false)
  const [done, setDone] = useState<{ readonly what: 'saved' | 'deleted'; readonly count: number }>()
  const list = usePages(address, which)
  const { drop, pictures, put } = list
  const changed = pictures.filter((picture) => isChanged(picture, typed.get(picture.id)))

  const refuse = (id: string, answered: Wrong | undefined) =>
    setWrong((before) => {
      const after = new Map(before)
      if (answered) after.set(id, answered)
      else after.delete(id)
      return after
    })
  /** Calls the server for one after the other; tells how many it took. */
  const each = async <T extends { readonly id: string }>(
    all: readonly T[],
    call: (one: T) => Promise<Wrong | undefined>,
  ): Promise<number> => {
    setBusy(true)
    setDone(undefined)
    let count = 0
    for (const one of all) {
      const answered = await call(one)
      refuse(one.id, answered)
      if (!answered) count += 1
    }
    setBusy(false)
    return count
  }
  const save = async () => {
    if (busy) return
    const count = await each(changed, async (picture) => {
      const texts = typed.get(picture.id) ?? toTexts(picture)
      const answered = await changePicture(address, { id: picture.id, before: toTexts(picture), texts })
      if (!answered) put({ ...picture, ...texts })
      return answered
    })
    setDone({ what: 'saved', count })
  }
  const remove = async (ids: readonly string[]) => {
    if (busy) return
    const count = await each(
      ids.map((id) => ({ id })),
      async ({ id }) => {
        const refused = await deletePicture(address, id)
        if (!refused) drop(id)
        return refused && { refused }
      },
    )
    setDone({ what: 'deleted', count })
  }
  return {
    ...{ busy, changed, done, pictures, remove, save, which, wrong },
    ...{ failed: list.failed, isMore: list.isMore, isReading: list.isReading, more: list.more },
    textsOf: (picture: UsedPicture): Texts => typed.get(picture.id) ?? toTexts(picture),
    type: (id: string, texts: Texts) => setTyped((before) => new Map(before).set(id, texts)),
    choose: (other: WhichPictures) => {
      setDone(undefined)
      setWrong(new Map())
      setWhich(other)
    },
  }
}
export type Pictures = ReturnType<typeof usePictures>

/** The collection of pictures, as the account reaches it. */
const useMediaAddress = () => {
  const { config } = useConfig()
  const account = useOpener()
  const collection = useSlugs()('media')
  const api = config.routes.api
  return useMemo(() => ({ account, api, collection }), [account, api, collection])
}

type Address = Parameters<typeof changePicture>[0]

/** Pages of pictures, one after the other. */
const usePages = (address: Address, which: WhichPictures) => {
  const [pictures, setPictures] = useState<readonly UsedPicture[]>([])
  const [next, setNext] = useState<number>()
  const [failed, setFailed] = useState<Refused>()
  const [isReading, setReading] = useState(true)
  const turn = useRef(0)
  const read = useCallback(
    async (page: number) => {
      turn.current += 1
      const own = turn.current
      setReading(true)
      setFailed(undefined)
      const path = `/${address.collection}/uses` as const
      const url = `${formatAdminURL({ apiRoute: address.api, path })}?which=${which}&page=${page}`
      const response = await fetch(url, { credentials: 'include' }).catch(() => undefined)
      const answer = response?.ok ? ((await response.json()) as PicturePage) : undefined
      if (own !== turn.current) return
      setReading(false)
      if (!answer) return setFailed({ refusal: unreachable })
      setPictures((before) => (page === 1 ? answer.pictures : [...before, ...answer.pictures]))
      setNext(answer.next)
    },
    [address, which],
  )
  useEffect(() => {
    setPictures([])
    setNext(undefined)
    void read(1)
  }, [read])
  return {
    ...{ pictures, failed, isReading, isMore: next !== undefined },
    more: () => void read(next ?? 1),
    put: (picture: UsedPicture) =>
      setPictures((before) => before.map((one) => (one.id === picture.id ? picture : one))),
    drop: (id: string) => setPictures((before) => before.filter((one) => one.id !== id)),
  }
}
