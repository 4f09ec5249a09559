import { useModal, useRouteTransition } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useRef } from 'react'
import { LeaveDialog, useEntryBetween } from '../dialogs/back-guard.tsx'
import { useSay } from '../use-say.ts'

const slug = 'exemplar-leave-pictures'

type Props = {
  readonly isDirty: boolean
  /** Saves everything; tells whether all of it was taken. */
  readonly save: () => Promise<boolean>
}

/** Asks before texts of pictures are left that are not saved: at a link, at the browser's Back, at its closing. */
export const PicturesGuard = ({ isDirty, save }: Props) => {
  const say = useSay()
  const router = useRouter()
  const { startRouteTransition } = useRouteTransition()
  const { closeModal, openModal } = useModal()
  const target = useRef<string>(undefined)
  const ask = useCallback(
    (href?: string) => {
      target.current = href
      openModal(slug)
    },
    [openModal],
  )
  const goBack = useEntryBetween(
    isDirty,
    useCallback(() => ask(), [ask]),
  )
  useWayOut(isDirty, ask)
  const leave = () => {
    const href = target.current
    if (href === undefined) goBack()
    else startRouteTransition(() => router.push(href))
  }
  const saveAndLeave = async () => {
    const isSaved = await save()
    closeModal(slug)
    if (isSaved) leave()
  }
  return (
    <LeaveDialog
      slug={slug}
      words={say({
        zh: '有说明还没有保存，现在离开就没有了。',
        en: 'Texts are not saved; they are lost if you leave now.',
      })}
      leave={leave}
      saveAndLeave={saveAndLeave}
    />
  )
}

/** Holds links that lead away in this tab, and has the browser ask before the tab closes. */
const useWayOut = (isDirty: boolean, ask: (href: string) => void): void => {
  useEffect(() => {
    if (!isDirty) return undefined
    const beforeUnload = (event: BeforeUnloadEvent) => event.preventDefault()
    const click = (event: MouseEvent) => {
      const link = (event.target as Element | null)?.closest?.<HTMLAnchorElement>('a[href]')
      const isElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0
      if (!link || isElsewhere || link.target === '_blank' || link.download !== '') return
      // A place on the same page is no way out.
      if (link.href.replace(/#.*/, '') === window.location.href.replace(/#.*/, '')) return
      event.preventDefault()
      event.stopPropagation()
      ask(link.href)
    }
    window.addEventListener('beforeunload', beforeUnload)
    document.addEventListener('click', click, true)
    return () => {
      window.removeEventListener('beforeunload', beforeUnload)
      document.removeEventListener('click', click, true)
    }
  }, [ask, isDirty])
}
