import type { Locator } from 'playwright-core'

/** What another program hands over: texts by their type, and perhaps a picture. */
export type Handed = { readonly texts: Readonly<Record<string, string>>; readonly png?: Buffer }

/** Pastes into an element, or drops on it, what another program handed over. */
export const bring = (target: Locator, how: 'paste' | 'drop', { texts, png }: Handed): Promise<void> =>
  target.evaluate(
    (element, given) => {
      const data = new DataTransfer()
      for (const [type, text] of given.texts) data.setData(type, text)
      if (given.png !== undefined) {
        const bytes = Uint8Array.from(atob(given.png), (letter) => letter.charCodeAt(0))
        data.items.add(new File([bytes], 'image.png', { type: 'image/png' }))
      }
      const { left, top } = element.getBoundingClientRect()
      const init = { bubbles: true, cancelable: true }
      element.dispatchEvent(
        given.how === 'paste'
          ? new ClipboardEvent('paste', { ...init, clipboardData: data })
          : new DragEvent('drop', { ...init, dataTransfer: data, clientX: left + 5, clientY: top + 5 }),
      )
    },
    { how, texts: Object.entries(texts), png: png?.toString('base64') },
  )
