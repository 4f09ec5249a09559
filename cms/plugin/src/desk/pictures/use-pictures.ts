import { useConfig } from '@payloadcms/ui'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { WhichPictures } from '../../media/uses/endpoint.ts'
import type { UsedPicture } from '../../media/uses/list-pictures.ts'
import type { Refused } from '../call-server.ts'
import { useOpener } from '../use-opener.ts'
import { useSlugs } from '../use-slugs.ts'
import { changePicture, deletePicture } from './call-media.ts'
import { usePages } from './use-pages.ts'

/** The two texts of a picture. */
export type Texts = { readonly alt: string; readonly caption: string }
/** What was refused of a picture: at which of its texts, or as a whole. */
export type Wrong = { readonly at?: keyof Texts; readonly refused: Refused }

/** Its texts as they are stored. */
export const toTexts = ({ alt, caption }: UsedPicture): Texts => ({ alt, caption })

/** Whether a text was written that is not stored. */
const isChanged = (picture: UsedPicture, typed: Texts | undefined): boolean =>
  typed !== undefined && (typed.alt !== picture.alt || typed.caption !== picture.caption)

/** What came of the last thing that was done; `nothing` where nothing had to be saved. */
type Done = { readonly what: 'saved' | 'deleted' | 'nothing'; readonly count: number }

/** The table of pictures: what is read, what was typed, what was refused. Saves what was changed, one after the other. */
export const usePictures = () => {
  const address = useMediaAddress()
  const [which, setWhich] = useState<WhichPictures>('missing')
  const [typed, setTyped] = useState<ReadonlyMap<string, Texts>>(new Map())
  const { busy, done, each, forget, setDone, wrong } = useTurn()
  const { drop, put, ...list } = usePages(address, which)
  const changed = list.pictures.filter((picture) => isChanged(picture, typed.get(picture.id)))

  const store = useCallback(
    async (picture: UsedPicture, { texts, voids }: { texts: Texts; voids?: string | undefined }) => {
      const change = { id: picture.id, before: toTexts(picture), texts, voids }
      const refused = await changePicture(address, change)
      if (!refused) put({ ...picture, ...texts })
      return refused
    },
    [address, put],
  )
  /** Saves what was changed; tells whether all of it was taken. */
  const save = async (): Promise<boolean> => {
    if (changed.length === 0) setDone({ what: 'nothing', count: 0 })
    const call = (picture: UsedPicture) =>
      store(picture, { texts: typed.get(picture.id) ?? toTexts(picture) })
    return changed.length === 0 || (await each('saved', changed, call)) === changed.length
  }
  /** Saves one whose editions under review are voided by it: that was asked, and confirmed. */
  const confirm = useCallback(
    (picture: UsedPicture, settled: { texts: Texts; voids: string }) =>
      each('saved', [picture], () => store(picture, settled)),
    [each, store],
  )
  const remove = (ids: readonly string[]) =>
    each(
      'deleted',
      ids.map((id) => ({ id })),
      async ({ id }) => {
        const refused = await deletePicture(address, id)
        if (!refused) drop(id)
        return refused && { refused }
      },
    )
  const type = useCallback(
    (id: string, texts: Texts) => setTyped((before) => new Map(before).set(id, texts)),
    [],
  )
  const choose = (other: WhichPictures) => {
    forget()
    setWhich(other)
  }
  return { ...list, busy, changed, choose, confirm, done, remove, save, type, typed, which, wrong }
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

/** One thing at a time, of one picture after the other: what was refused of each, and how many were taken. */
const useTurn = () => {
  const [wrong, setWrong] = useState<ReadonlyMap<string, Wrong>>(new Map())
  const [busy, setBusy] = useState(false)
  const [done, setDone] = useState<Done>()
  const isBusy = useRef(false)
  const refuse = useCallback(
    (id: string, answered: Wrong | undefined) =>
      setWrong((before) => {
        const after = new Map(before)
        if (answered) after.set(id, answered)
        else after.delete(id)
        return after
      }),
    [],
  )
  const each = useCallback(
    async <T extends { readonly id: string }>(
      what: Done['what'],
      all: readonly T[],
      call: (one: T) => Promise<Wrong | undefined>,
    ): Promise<number> => {
      if (isBusy.current) return 0
      isBusy.current = true
      setBusy(true)
      setDone(undefined)
      let count = 0
      for (const one of all) {
        const answered = await call(one)
        refuse(one.id, answered)
        if (!answered) count += 1
      }
      isBusy.current = false
      setBusy(false)
      setDone({ what, count })
      return count
    },
    [refuse],
  )
  const forget = () => {
    setDone(undefined)
    setWrong(new Map())
  }
  return { busy, done, each, forget, setDone, wrong }
}
