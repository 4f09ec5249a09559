import { type Cleaned, cleanHtml } from '../clean/clean-html.ts'
import { cleanText } from '../clean/plain-text.ts'

/** What a clipboard or something dropped holds, as far as it is not the editor's own. */
export type Brought = { readonly html: string; readonly text: string; readonly images: readonly File[] }

/**
 * Reads what is brought, which is there only while its event lasts. Nothing, where the editor's own way is as good: its
 * own nodes (`namespace`), files alone, a single line of text.
 */
export const readBrought = (data: DataTransfer, namespace: string): Brought | undefined => {
  if (isOwn(data.getData('application/x-lexical-editor'), namespace)) return undefined
  const html = data.getData('text/html')
  const text = data.getData('text/plain')
  if (html.trim() === '' && !/[\r\n]/.test(text.trim())) return undefined
  return { html, text, images: [...data.files].filter(({ type }) => type.startsWith('image/')) }
}

const isOwn = (nodes: string, namespace: string): boolean => {
  try {
    return nodes !== '' && (JSON.parse(nodes) as { namespace?: unknown }).namespace === namespace
  } catch {
    return false
  }
}

/** Whether pictures have to be read from files before the rest can be cleaned. */
export const needsFiles = ({ html, images }: Brought): boolean => images.length > 0 && /<img\b/i.test(html)

export const clean = ({ html, text }: Brought, files: readonly string[] = []): Cleaned =>
  html.trim() === '' ? cleanText(text) : cleanHtml(new DOMParser().parseFromString(html, 'text/html'), files)

/** The bytes of a file as an address that holds them. */
export const readFile = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })
