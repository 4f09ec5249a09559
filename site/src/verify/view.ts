import { toClauses } from '../layout/clauses.ts'
import { h, toButton } from './elements.ts'
import { toPrints } from './prints.ts'
import { type Fault, isAlarm, type Report, type Row, rowKeys, toHeading, toLead } from './report.ts'

/** What a reader can do on the screen. */
export type Acts = {
  /** Absent where nothing is named that could be checked: then files alone can. */
  readonly start?: (() => void) | undefined
  readonly tellFingerprint: (isSame: boolean) => void
}

type Part = {
  /** What it shows: where that stays the same, it stays as the reader has it. */
  readonly of: (report: Report) => unknown
  readonly to: (report: Report, acts: Acts) => readonly (Node | undefined)[]
}

/** Sets a report on the screen, part by part. */
export const createView = (root: Element, status: Element) => {
  const holders = parts.map(() => h('div', {}, []))
  root.replaceChildren(...holders)
  const shown: string[] = []
  return (report: Report, acts: Acts): void => {
    for (const [index, { of, to }] of parts.entries()) {
      const key = JSON.stringify([of(report), acts.start !== undefined])
      if (shown[index] === key) continue
      shown[index] = key
      holders[index]?.replaceChildren(...to(report, acts).filter((node) => node !== undefined))
    }
    root.setAttribute('aria-busy', String(isRunning(report)))
    const heading = toHeading(report)
    if (status.textContent !== heading) status.textContent = heading
  }
}

const isRunning = ({ rows }: Report): boolean => rowKeys.some((key) => rows[key].word === '正在核')
const isBegun = ({ rows, stopped }: Report): boolean =>
  stopped !== undefined || rowKeys.some((key) => rows[key].word !== '待核')

const toHead = (report: Report): readonly (Node | undefined)[] => {
  const { what } = report
  const title =
    what && (what.path === undefined ? h('b', {}, [what.title]) : h('a', { href: what.path }, [what.title]))
  return [
    title && h('p', { class: 'what' }, ['正在核对的是：', title]),
    h('h1', { tabindex: '-1', class: isAlarm(report) ? 'alarm' : undefined }, [toHeading(report)]),
    // Between its clauses first: none of them is longer than a line of a phone.
    h(
      'p',
      { class: 'lead' },
      toClauses(toLead(report)).map((clause) => h('span', {}, [clause])),
    ),
  ]
}

const toTogether = ({ together }: Report): readonly Node[] =>
  together.length === 0
    ? []
    : [
        h('p', { class: 'note' }, [`一起放进来的${together.length}个文件：`]),
        h(
          'ul',
          { class: 'together' },
          together.map(({ name, says, isAlarm }) =>
            h('li', {}, [`${name}　`, h(isAlarm ? 'b' : 'span', {}, [says])]),
          ),
        ),
      ]

const toActs = (report: Report, { start }: Acts): readonly (Node | undefined)[] => {
  if (!start || isRunning(report)) return []
  const name = report.canGoOn ? '接着核' : isBegun(report) ? '再核一次' : '开始核对'
  const print = toButton('打印核对结果', { class: 'second' }, () => window.print())
  return [
    h('p', { class: 'acts screen' }, [
      toButton(name, isBegun(report) && !report.canGoOn ? { class: 'second' } : {}, start),
      isBegun(report) && !report.canGoOn ? print : undefined,
    ]),
  ]
}

const toRow = (row: Row, more: readonly Node[]): Element => {
  const { word, title, detail, faults = [] } = row
  const isOpen = word === '待核' || word === '正在核'
  return h('li', { class: word === '不符' ? 'alarm' : isOpen ? 'open' : undefined }, [
    h('span', { class: 'word' }, [word]),
    h('div', {}, [
      h('b', {}, [title]),
      detail === undefined || detail === '' ? undefined : h('p', {}, [detail]),
      ...faults.slice(0, mostFaults).map(toFault),
      faults.length > mostFaults ? h('p', {}, [`另外还有${faults.length - mostFaults}处不符。`]) : undefined,
      faults[0]?.todo === undefined ? undefined : h('p', { class: 'todo' }, toCallable(faults[0].todo)),
      ...more,
    ]),
  ])
}

/** More of them say nothing new. */
const mostFaults = 5

/** A telephone number can be rung from where it stands. */
const toCallable = (text: string): (Node | string)[] =>
  text
    .split(/(\d[\d-]{5,}\d)/)
    .map((part, index) =>
      index % 2 === 1 ? h('a', { href: `tel:${part.replaceAll('-', '')}`, class: 'unbroken' }, [part]) : part,
    )

const toFault = ({ where, entered, found }: Fault): Element =>
  h('div', { class: 'fault' }, [
    h('p', {}, [where]),
    entered === undefined && found === undefined
      ? undefined
      : h('dl', {}, [...toTerm('公报登记的', entered), ...toTerm('现在看到的', found)]),
  ])

const toTerm = (term: string, value: string | undefined): Element[] =>
  value === undefined ? [] : [h('dt', {}, [term]), h('dd', {}, [value])]

const toRows = (report: Report, { tellFingerprint }: Acts): readonly Node[] => {
  const { rows, fingerprint } = report
  const asked = fingerprint === undefined ? [] : toAsked(fingerprint, rows.key, tellFingerprint)
  const list = rowKeys.map((key) => toRow(rows[key], key === 'key' ? asked : []))
  return [h('ol', { class: 'rows' }, list), h('div', { class: 'rows-end' }, [])]
}

/** The fingerprint, and whether it is the printed one: nobody but the reader can see that. */
const toAsked = (fingerprint: string, { word }: Row, tell: (isSame: boolean) => void): Node[] => {
  const printed = fingerprint.toUpperCase()
  const groups = [printed.slice(0, 19), printed.slice(20)]
  return [
    h(
      'p',
      { class: 'fingerprint' },
      groups.map((half) => h('code', {}, [half])),
    ),
    ...(word === '待核'
      ? [
          h('p', {}, ['这是钥匙的指纹，八组字。请看正式文件、刊板上印的，或者打电话问，是不是一字不差？']),
          h('p', { class: 'acts screen' }, [
            toButton('看过，一样', { class: 'second' }, () => tell(true)),
            toButton('不一样', { class: 'second' }, () => tell(false)),
          ]),
        ]
      : []),
  ]
}

const toFold = (summary: string, contents: readonly Node[]): Element =>
  h('details', {}, [h('summary', {}, [summary]), ...contents])

const toOriginal = ({ original }: Report): readonly Node[] =>
  original.length === 0
    ? []
    : [
        toFold('看核对过的原文', [
          h('p', { class: 'note' }, ['下面的字由您的浏览器从核对过的原文排出，没有经过网站的页面。']),
          h(
            'dl',
            { class: 'original' },
            original.flatMap(({ label, text }) => [h('dt', {}, [label]), h('dd', {}, [text])]),
          ),
        ]),
      ]

const toAdded = ({ added }: Report): readonly Node[] =>
  added.length === 0
    ? []
    : [
        toFold('页面上网站自己加的字', [
          h('p', { class: 'note' }, ['栏目名、日期、链接等等，不在原文里，不由签名担保。']),
          h(
            'ul',
            { class: 'added' },
            added.map((text) => h('li', {}, [text])),
          ),
        ]),
      ]

const toTechnical = ({ technical }: Report): readonly Node[] =>
  technical.length === 0
    ? []
    : [
        toFold('这一号的摘要和签名', [
          h(
            'dl',
            { class: 'technical' },
            technical.flatMap(([term, value]) => [
              h('dt', {}, [term]),
              h('dd', {}, [h('code', {}, [value])]),
            ]),
          ),
        ]),
      ]

const parts: readonly Part[] = [
  { of: (report) => [report.what, toHeading(report), toLead(report)], to: toHead },
  { of: ({ together }) => together, to: toTogether },
  {
    of: ({ print }) => print,
    to: ({ print }) => (print.entered === undefined && print.computed === undefined ? [] : [toPrints(print)]),
  },
  { of: (report) => [isRunning(report), isBegun(report), report.canGoOn], to: toActs },
  { of: ({ rows, fingerprint }) => [rows, fingerprint], to: toRows },
  { of: ({ original }) => original, to: toOriginal },
  { of: ({ added }) => added, to: toAdded },
  { of: ({ technical }) => technical, to: toTechnical },
]
