import { createFileCounter } from './count-files.ts'

// Shows how far an archive is while it is made, and lets whoever waits stop it. Where anything of this is missing the link
// is what it is without: a download.

const root = document.querySelector<HTMLElement>('[data-archive]')
const link = root?.querySelector<HTMLAnchorElement>('[data-go]')
const panel = root?.querySelector<HTMLElement>('[data-progress]')
const bar = panel?.querySelector('progress')
const said = panel?.querySelector<HTMLElement>('[data-said]')
const stop = panel?.querySelector<HTMLButtonElement>('[data-stop]')

const say = (text: string): void => {
  if (said) said.textContent = text
}

const toMegabytes = (bytes: number): string => `${(bytes / 1_048_576).toFixed(1)} MB`

/** Fetches all of it, telling on the way. Rejects where it breaks off. */
const fetchWhole = async (href: string, { total, signal }: { total: number; signal: AbortSignal }) => {
  const answer = await fetch(href, { signal })
  if (!answer.ok || !answer.body) throw new Error(String(answer.status))
  const count = createFileCounter()
  const pieces: Uint8Array<ArrayBuffer>[] = []
  let bytes = 0
  const reader = answer.body.getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    pieces.push(part.value)
    bytes += part.value.byteLength
    const done = Math.min(count(part.value), total)
    if (bar) bar.value = done
    say(`已做好${done}块，共${total}块，${toMegabytes(bytes)}`)
  }
  const name = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get('content-disposition') ?? '')?.[1]
  return {
    blob: new Blob(pieces, { type: 'application/zip' }),
    name: decodeURIComponent(name ?? 'boards.zip'),
    bytes,
  }
}

const save = (blob: Blob, name: string): void => {
  const address = URL.createObjectURL(blob)
  const anchor = document.createElement('a')
  anchor.href = address
  anchor.download = name
  anchor.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

const run = async (href: string, total: number): Promise<void> => {
  const stopping = new AbortController()
  const end = () => stopping.abort()
  stop?.addEventListener('click', end)
  if (stop) stop.hidden = false
  try {
    const { blob, name, bytes } = await fetchWhole(href, { total, signal: stopping.signal })
    save(blob, name)
    say(`下载好了，共${toMegabytes(bytes)}`)
  } catch {
    say(stopping.signal.aborted ? '已经停止' : '下载中断了，请再试一次')
  } finally {
    stop?.removeEventListener('click', end)
    if (stop) stop.hidden = true
  }
}

let isRunning = false
link?.addEventListener('click', (event) => {
  event.preventDefault()
  if (isRunning || !root || !panel) return
  isRunning = true
  panel.hidden = false
  say('正在准备')
  void run(link.href, Number(root.dataset.count)).finally(() => {
    isRunning = false
  })
})
