import { useDocumentInfo, useEditDepth, useForm } from '@payloadcms/ui'
import { useSearchParams } from 'next/navigation'
import { useEffect, useState } from 'react'
import { useDocs } from '../lists/use-docs.ts'
import { useActor } from '../use-actor.ts'
import { useSay } from '../use-say.ts'

/** Where an item stands in the address of an empty form: a hole of the board leads there. */
export const standardQuery = 'standard'

type Last = { readonly source?: string | null; readonly editor?: string | null }

/** What the same writer types into each story. */
const repeated = ['source', 'editor'] as const

/** A story that is not stored yet begins with the item that it was begun at, and with what its writer put into the last one. */
export const StoryBeginning = () => {
  const { id } = useDocumentInfo()
  const depth = useEditDepth()
  const account = useActor()?.id
  // A form in a drawer belongs to another page.
  return id === undefined && depth <= 1 && account !== undefined ? <Beginning account={account} /> : null
}

const Beginning = ({ account }: { account: string }) => {
  const { dispatchFields, getField } = useForm()
  const standard = useSearchParams().get(standardQuery)
  const say = useSay()
  const [isFilled, setFilled] = useState(false)
  const last = useDocs<Last>('stories', toQuery(account))
  const standards = useDocs<{ id: string }>('standards', 'depth=0&pagination=false&select[number]=true')
  useEffect(() => {
    if (last === undefined || standards === undefined) return
    const fill = (path: string, value: unknown) => {
      // What somebody has typed while this was read is theirs.
      const now = getField(path)?.value
      if (Array.isArray(now) ? now.length > 0 : Boolean(now)) return false
      dispatchFields({ type: 'UPDATE', path, value })
      return true
    }
    if (standard !== null && standards !== 'failed' && standards.some(({ id }) => id === standard))
      fill('standards', [standard])
    if (last === 'failed') return
    const filled = repeated.filter((name) => Boolean(last[0]?.[name]) && fill(name, last[0]?.[name]))
    if (filled.length > 0) setFilled(true)
  }, [dispatchFields, getField, last, standard, standards])
  if (!isFilled) return null
  return (
    <p className="exemplar-beginning" role="status">
      {say({
        zh: '来源、责任编辑照您上一篇填好了，不对请改。',
        en: 'Source and editor are as in your last story; change what is not so.',
      })}
    </p>
  )
}

const toQuery = (account: string): string =>
  new URLSearchParams([
    ['where[review.contributors.account][equals]', account],
    ['sort', '-createdAt'],
    ['limit', '1'],
    ['depth', '0'],
    ...repeated.map((name): [string, string] => [`select[${name}]`, 'true']),
  ]).toString()
