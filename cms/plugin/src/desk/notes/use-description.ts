import { useEffect } from 'react'
import { listTextTargets } from '../fields/text-targets.ts'

/**
 * Ties a note to the input of its field, so that it is read out with it. Where a text is typed only: the other inputs
 * of the admin set and reset that attribute themselves.
 */
export const useDescription = (field: Element, id: string): void => {
  useEffect(() => {
    const targets = listTextTargets(field).filter((target) => target.closest('.field-type') === field)
    for (const target of targets) setIds(target, [...listIds(target), id])
    return () => {
      for (const target of targets)
        setIds(
          target,
          listIds(target).filter((other) => other !== id),
        )
    }
  }, [field, id])
}

const listIds = (target: Element): string[] =>
  (target.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => id !== '')

const setIds = (target: Element, ids: readonly string[]): void => {
  if (ids.length === 0) target.removeAttribute('aria-describedby')
  else target.setAttribute('aria-describedby', ids.join(' '))
}
