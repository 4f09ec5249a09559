import type { Label } from '@exemplar/shared/glossary'
import { type RefObject, useEffect } from 'react'
import { useSay } from '../use-say.ts'

/**
 * The keys of a page on which texts are read, as `aria-keyshortcuts` has them. None is a letter, which is what people type;
 * no browser does anything of its own with them in a page.
 */
export const keys = {
  on: 'Alt+Enter',
  back: 'Alt+Backspace',
  next: 'Alt+ArrowDown',
  previous: 'Alt+ArrowUp',
  quote: 'Alt+/',
} as const

/** As they stand on the keyboards of offices. */
const names: Readonly<Record<string, Label>> = {
  'Alt+Enter': { zh: 'Alt+回车', en: 'Alt+Enter' },
  'Alt+Backspace': { zh: 'Alt+退格', en: 'Alt+Backspace' },
  'Alt+ArrowDown': { zh: 'Alt+↓', en: 'Alt+↓' },
  'Alt+ArrowUp': { zh: 'Alt+↑', en: 'Alt+↑' },
  'Alt+/': { zh: 'Alt+/', en: 'Alt+/' },
}

/** The keys of a control, beside its name. What reads the page aloud has them from the control itself. */
export const Keys = ({ keys }: { keys: string | undefined }) => {
  const say = useSay()
  const name = keys === undefined ? undefined : names[keys]
  return name ? (
    <span className="exemplar-keys" aria-hidden="true">
      {say(name)}
    </span>
  ) : null
}

const fields = 'input, textarea, select, [contenteditable="true"]'

/**
 * Presses the control on the page that says of itself by which keys it is reached, as a click does: what is shut stays shut.
 * Whoever is typing reaches what belongs to that form alone.
 */
export const useKeys = (page: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { altKey, code, ctrlKey, isComposing, metaKey, repeat, shiftKey, target } = event
      if (!altKey || ctrlKey || metaKey || shiftKey || isComposing || repeat) return
      // Some keyboards write another sign with Alt, and some have this one elsewhere.
      const key = code === 'Slash' ? '/' : event.key
      const typing = target instanceof Element && target.matches(fields) ? target : undefined
      const within = typing ? typing.closest('[role="group"]') : page.current
      const control = [...(within?.querySelectorAll<HTMLElement>('[aria-keyshortcuts]') ?? [])].find(
        (one) => one.ariaKeyShortcuts === `Alt+${key}` && one.checkVisibility(),
      )
      if (!control) return
      event.preventDefault()
      control.click()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [page])
}
