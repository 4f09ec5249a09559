import type { Page } from 'playwright-core'

/** Something that a screen says, to the eye or to the ear, and what says it. */
export type Said = { readonly text: string; readonly where: string }

/** All that a screen says: its texts, the names of what is in it, what is written in its fields. */
export const listSaid = (page: Page): Promise<Said[]> =>
  page.evaluate(() => {
    const toName = (element: Element): string => {
      const classes = [...element.classList].slice(0, 2).map((name) => `.${name}`)
      // Ids that React made up, and numbers of rows, are another in every list.
      const id = element.id && !/^_|[0-9a-f]{8}-/.test(element.id) ? `#${element.id}` : ''
      const path = element.getAttribute('data-path')
      const of = path ? `[data-path=${path}]` : ''
      return `${element.localName}${id}${classes.join('')}${of}`.replaceAll(/-\d+/g, '-n')
    }
    const toWhere = (element: Element): string =>
      [element.parentElement?.parentElement, element.parentElement, element]
        .filter((one) => one !== null && one !== undefined && one !== document.body)
        .map((one) => toName(one as Element))
        .join(' > ')
    const isShown = (element: Element) => element.localName === 'option' || element.checkVisibility()
    const names = ['aria-label', 'aria-description', 'aria-roledescription', 'title', 'placeholder', 'alt']
    const said: { text: string; where: string }[] = []
    const note = (text: string | null | undefined, element: Element, part = '') => {
      if (text?.trim()) said.push({ text: text.trim(), where: `${toWhere(element)}${part}` })
    }
    for (const element of document.body.querySelectorAll('*')) {
      if (element.closest('script, style, noscript, template, next-route-announcer') || !isShown(element))
        continue
      for (const name of names) note(element.getAttribute(name), element, `[${name}]`)
      for (const child of element.childNodes)
        if (child.nodeType === Node.TEXT_NODE && element.localName !== 'textarea')
          note(child.textContent, element)
      if (element instanceof HTMLInputElement && !['hidden', 'checkbox', 'radio'].includes(element.type))
        note(element.value, element, '[value]')
      if (element instanceof HTMLTextAreaElement) note(element.value, element, '[value]')
    }
    note(document.title, document.documentElement, '[title]')
    return said
  })
