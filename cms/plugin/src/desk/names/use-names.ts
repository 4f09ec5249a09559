import type { Label } from '@exemplar/shared/glossary'
import { useEffect } from 'react'
import { useSay } from '../use-say.ts'
import { type Named, names } from './names.ts'
import { onceAFrame } from './once-a-frame.ts'

/**
 * Gives parts of Payload's their names as soon as they are painted, and again when Payload writes its own anew. They are
 * given to what is there: Payload takes no translation for them, and React leaves an attribute alone whose value it has no
 * other for.
 */
export const useNames = (): void => {
  const say = useSay()
  useEffect(() => {
    const naming = onceAFrame(() => {
      for (const named of names)
        for (const element of document.querySelectorAll(named.selector)) give(element, named, say)
    })
    const observer = new MutationObserver(naming.ask)
    // A name that Payload writes anew, since what it names is called otherwise, is given again.
    observer.observe(document.body, { attributeFilter: renamed, childList: true, subtree: true })
    naming.ask()
    return () => {
      observer.disconnect()
      naming.stop()
    }
  }, [say])
}

const renamed = ['aria-label', 'aria-roledescription', 'placeholder', 'title']

const give = (element: Element, { as = ['aria-label'], name, set }: Named, say: (label: Label) => string) => {
  const label = typeof name === 'function' ? name(element) : name
  const words = label ? Object.fromEntries(as.map((attribute) => [attribute, say(label)])) : {}
  for (const [attribute, value] of Object.entries({ ...words, ...set })) {
    if (element.getAttribute(attribute) === value) continue
    if (value === null) element.removeAttribute(attribute)
    else element.setAttribute(attribute, value)
  }
}
