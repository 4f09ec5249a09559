import { useDocumentInfo, useEditDepth, useForm } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useIsClosed } from '../dialogs/closed-bar.tsx'
import { showField } from '../fields/show-field.ts'
import { useSay } from '../use-say.ts'
import { FindBar } from './find-bar.tsx'
import { findStyle } from './find-style.ts'
import { useReplace } from './use-replace.ts'

type Asked = { readonly entry: 'find' | 'replace' }

/** Forms that are open on the page, by how deep they lie: keys are for the one on top. */
const open: number[] = []

/** Stands at the head of a form: words are looked for in it, and replaced where it may be written in. */
export const FindInForm = () => {
  const say = useSay()
  const place = useRef<HTMLDivElement>(null)
  const { hasSavePermission } = useDocumentInfo()
  // Where somebody else is writing the form is shut as a whole.
  const { disabled } = useForm()
  const isClosed = useIsClosed()
  const depth = useEditDepth()
  const opener = useRef<HTMLButtonElement>(null)
  const [asked, setAsked] = useState<Asked>()
  const show = useCallback((path: string) => {
    if (place.current) showField(path, { from: place.current })
  }, [])
  const replacing = useReplace(show)
  const mayWrite = hasSavePermission === true && !isClosed && !disabled
  useEffect(() => {
    open.push(depth)
    const press = (event: KeyboardEvent) => {
      const { altKey, ctrlKey, key, metaKey, shiftKey, target } = event
      if (!(ctrlKey || metaKey) || altKey || shiftKey || depth < Math.max(...open)) return
      const entry = entries[key.toLowerCase()]
      // Asked once more in the bar, the browser's own search is meant.
      const isAgain = entry === 'find' && target instanceof Element && target.closest('.exemplar-find')
      if (!entry || isAgain) return
      event.preventDefault()
      setAsked({ entry })
    }
    document.addEventListener('keydown', press)
    return () => {
      open.splice(open.indexOf(depth), 1)
      document.removeEventListener('keydown', press)
    }
  }, [depth])
  return (
    <div ref={place} className="exemplar-find-open">
      <style href="exemplar-find" precedence="medium">
        {findStyle}
      </style>
      <button
        ref={opener}
        type="button"
        data-find="open"
        aria-keyshortcuts="Control+F Control+H"
        onClick={() => setAsked({ entry: 'find' })}
      >
        {mayWrite ? say({ zh: '查找替换', en: 'Find and replace' }) : say({ zh: '查找', en: 'Find' })}
        <span className="exemplar-keys" aria-hidden="true">
          Ctrl+F
        </span>
      </button>
      {asked && (
        <FindBar
          {...{ asked, mayWrite, place, replacing }}
          close={() => {
            setAsked(undefined)
            opener.current?.focus({ preventScroll: true })
          }}
        />
      )}
    </div>
  )
}

const entries: Readonly<Record<string, Asked['entry']>> = { f: 'find', h: 'replace' }
