import { toBeijingDate } from '@exemplar/shared/beijing'
import type { Around } from './around.ts'
import { checkDropped, ofFile } from './check-dropped.ts'
import { checkNumber } from './check-number.ts'
import { createDropZone } from './drop-zone.ts'
import { h } from './elements.ts'
import { type Held, nothingHeld, recognise } from './held.ts'
import { keep } from './kept.ts'
import { beginAll, createTeller, endAll, type Report, type Teller, toEmptyReport, toWorst } from './report.ts'
import { createView } from './view.ts'
import { toTodo } from './words.ts'

/** A gazette number as it stands in an address. */
const toNumber = (value: string | undefined): number | undefined =>
  value !== undefined && /^[1-9]\d{0,8}$/.test(value) ? Number(value) : undefined

const readAround = ({ dataset }: HTMLElement): Around => ({
  base: dataset.base ?? 'file',
  // A page that was opened from a disk has no site to ask.
  isAtSite: dataset.base !== undefined && location.protocol.startsWith('http'),
  number: toNumber(dataset.number) ?? toNumber(location.hash.slice(1)),
  phone: dataset.phone,
})

/**
 * One check after the other, in the order in which they were asked for: of two at once, whichever ended last would take the
 * other's answer from the screen.
 */
const createTurns = () => {
  let before: Promise<unknown> = Promise.resolve()
  return (work: () => Promise<void>): Promise<void> => {
    const turn = before.then(work)
    before = turn.catch(() => undefined)
    return turn
  }
}
const inTurn = createTurns()

/** Brings the page to life; where this browser cannot check, it says so in place of that. */
export const startVerify = (root: HTMLElement, obstacle: string | undefined): void => {
  const find = (name: string) => root.querySelector<HTMLElement>(`[data-${name}]`)
  const [screen, drop, status] = [find('screen'), find('drop'), find('status')]
  if (!screen || !drop || !status) return
  if (obstacle !== undefined) {
    find('off')?.replaceChildren(obstacle)
    return
  }
  let around = readAround(root)
  const title = screen.querySelector('.what a, .what b')
  const known = title
    ? { what: { title: title.textContent ?? '', path: title.getAttribute('href') ?? undefined } }
    : {}
  const entered = screen.querySelector<HTMLElement>('[data-digest]')?.dataset.digest
  const first: Report = { ...toEmptyReport(), ...known, print: { entered } }
  const view = createView(screen, status)
  const printed = find('fingerprint')
  const show: typeof view = (report, acts) => {
    view(report, acts)
    // It stands among the answers then.
    if (printed) printed.hidden = report.fingerprint !== undefined
  }
  let held: Held = nothingHeld
  let teller: Teller

  const begin = (report: Report): Teller => {
    teller = createTeller(report, (told) => show(told, acts()))
    return teller
  }
  const toHeading = () => screen.querySelector<HTMLElement>('h1')?.focus()
  const start = async (): Promise<void> => {
    const { number, base, phone } = around
    if (number === undefined) return
    const { stopped: _, canGoOn: __, ...before } = first
    const telling = begin(before)
    const checked = checkNumber(number, { site: { base }, phone }, telling)
    toHeading()
    await checked
  }
  const take = async (files: readonly File[]): Promise<void> => {
    const told: [string, Report][] = []
    for (const file of files) {
      const telling = begin({ ...ofFile, what: { title: file.name } })
      toHeading()
      held = await takeFile(file, held, { around, teller: telling })
      told.push([file.name, telling.read()])
    }
    const worst = toWorst(told)
    if (worst) begin(worst)
  }
  const tellFingerprint = (isSame: boolean): void => {
    const { fingerprint } = teller.read()
    if (fingerprint === undefined) return
    const day = toBeijingDate(Date.now())
    if (isSame) keep(around.base, { fingerprint: { value: fingerprint, day } })
    teller.tellRow('key', isSame ? { word: '相符', detail: '您看过，与印的一字不差。' } : toOther(around))
    toHeading()
  }
  const acts = () => ({
    start: around.isAtSite && around.number !== undefined ? () => void inTurn(start) : undefined,
    tellFingerprint,
  })
  begin(first)
  drop.append(createDropZone((files) => void inTurn(() => take(files))))
  drop.hidden = false
  if (root.dataset.number === undefined && around.isAtSite) offerNumber(root)
  window.addEventListener('hashchange', () => {
    around = readAround(root)
    if (around.number !== undefined) void inTurn(start)
  })
}

const toOther = ({ phone }: Around) => ({
  word: '不符' as const,
  detail: undefined,
  faults: [{ where: '钥匙的指纹与印的不一样：签名的不是同一把钥匙', todo: toTodo(phone) }],
})

const takeFile = async (file: File, held: Held, at: { around: Around; teller: Teller }): Promise<Held> => {
  beginAll(at.teller)
  try {
    return await checkDropped(await recognise(new Uint8Array(await file.arrayBuffer())), held, at)
  } catch (error) {
    // Taken away, or larger than the browser can hold.
    if (!(error instanceof DOMException || error instanceof RangeError)) throw error
    at.teller.tell({ stopped: '这个文件读不出来，请再选一次。' })
    return held
  } finally {
    endAll(at.teller)
  }
}

/** On the page that is about no number: a field for one. The address then names it. */
const offerNumber = (root: HTMLElement): void => {
  const field = h(
    'input',
    { id: 'number', inputmode: 'numeric', pattern: '[1-9][0-9]{0,8}', required: '' },
    [],
  )
  const newest = root.dataset.newest
  if (newest !== undefined) field.value = newest
  const form = h('form', { class: 'which screen' }, [
    h('label', { for: 'number' }, ['公报第']),
    field,
    h('span', {}, ['号']),
    h('button', { type: 'submit' }, ['核对这一号']),
  ])
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const hash = `#${field.value}`
    if (location.hash === hash) window.dispatchEvent(new HashChangeEvent('hashchange'))
    else location.hash = hash
  })
  root.querySelector('[data-which]')?.append(form)
}
