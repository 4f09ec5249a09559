import { formatAdminURL } from 'payload/shared'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { PicturePage, WhichPictures } from '../../media/uses/endpoint.ts'
import type { UsedPicture } from '../../media/uses/list-pictures.ts'
import { ask, type CollectionAddress, type Refused, unknownFault } from '../call-server.ts'

/** Pages of pictures, one after the other. */
export const usePages = ({ account, api, collection }: CollectionAddress, which: WhichPictures) => {
  const [pictures, setPictures] = useState<readonly UsedPicture[]>([])
  const [next, setNext] = useState<string>()
  const [failed, setFailed] = useState<Refused>()
  const [isReading, setReading] = useState(true)
  const turn = useRef(0)
  const read = useCallback(
    async (after?: string) => {
      turn.current += 1
      const own = turn.current
      setReading(true)
      setFailed(undefined)
      const query = new URLSearchParams({ which, ...(after === undefined ? {} : { after }) })
      const url = `${formatAdminURL({ apiRoute: api, path: `/${collection}/uses` })}?${query}`
      const answered = await ask<PicturePage | undefined>({ account, url }, {})
      if (own !== turn.current) return
      setReading(false)
      if (!('answer' in answered)) return setFailed(answered)
      const page = answered.answer
      if (!page) return setFailed({ refusal: unknownFault })
      setPictures((before) => {
        const there = new Set(before.map(({ id }) => id))
        return [...before, ...page.pictures.filter(({ id }) => !there.has(id))]
      })
      setNext(page.next)
    },
    [account, api, collection, which],
  )
  useEffect(() => {
    setPictures([])
    setNext(undefined)
    void read()
  }, [read])
  const put = useCallback(
    (picture: UsedPicture) =>
      setPictures((before) => before.map((one) => (one.id === picture.id ? picture : one))),
    [],
  )
  const drop = useCallback((id: string) => setPictures((before) => before.filter((one) => one.id !== id)), [])
  /** Reads on, or again where that failed. */
  const more = () => void read(next)
  return { drop, failed, isMore: next !== undefined, isReading, more, pictures, put }
}
