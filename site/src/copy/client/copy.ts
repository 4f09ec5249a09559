// Shows the buttons that copy. Where this does not run the texts are selected by a click on them, and copied by hand.

const told = document.querySelector<HTMLElement>('[data-told]')

const say = (text: string): void => {
  if (told) told.textContent = text
}

/** Selects all of it: whoever looks sees what goes, and has it selected where nothing of this works. Returns its words. */
const select = (box: HTMLElement): string => {
  const selection = getSelection()
  selection?.removeAllRanges()
  const range = document.createRange()
  range.selectNodeContents(box)
  selection?.addRange(range)
  return String(selection ?? '')
}

type Content = { readonly text: string; readonly html: string | undefined }

/**
 * By the command that asks the page what is to be copied: the styles go as they are. The newer way looks through HTML in
 * the page's name and complains of each style by its policy; it also needs TLS, which not every network of an office has.
 */
const writeByCommand = ({ text, html }: Content): boolean => {
  const give = (event: ClipboardEvent) => {
    event.preventDefault()
    event.clipboardData?.setData('text/plain', text)
    if (html !== undefined) event.clipboardData?.setData('text/html', html)
  }
  document.addEventListener('copy', give)
  try {
    return document.execCommand('copy')
  } finally {
    document.removeEventListener('copy', give)
  }
}

/** By the newer way, for browsers that no longer know the command. Throws where there is none, or it is forbidden. */
const write = async ({ text, html }: Content): Promise<void> => {
  if (html === undefined) return navigator.clipboard.writeText(text)
  const toBlob = (said: string, type: string) => new Blob([said], { type })
  const item = new ClipboardItem({
    'text/plain': toBlob(text, 'text/plain'),
    'text/html': toBlob(html, 'text/html'),
  })
  return navigator.clipboard.write([item])
}

const copy = async (button: HTMLButtonElement): Promise<void> => {
  const { copies = '', name = '' } = button.dataset
  const box = document.getElementById(copies)
  if (!box) return
  const source = document.querySelector<HTMLTextAreaElement>(`[data-html="${copies}"]`)
  const html = source?.value
  const words = select(box)
  // A text is copied letter by letter, what has a look as it is read.
  const content = { html, text: html === undefined ? (box.textContent ?? '') : words }
  try {
    if (!writeByCommand(content)) await write(content)
    say(`已复制${name}`)
  } catch {
    say('浏览器不让网页复制：已经全部选中，请按Ctrl和C')
  }
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copies]')) {
  button.hidden = false
  button.addEventListener('click', () => void copy(button))
}
