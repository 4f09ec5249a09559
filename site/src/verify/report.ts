/** What the check says of each of its four questions. */
export type Word = '待核' | '正在核' | '相符' | '不符'

/** What is not as it must be: where, what was entered in the gazette, what is there instead, and what to do. */
export type Fault = {
  readonly where: string
  readonly entered?: string | undefined
  readonly found?: string | undefined
  readonly todo?: string | undefined
}

export type Row = {
  readonly word: Word
  readonly title: string
  readonly detail?: string | undefined
  readonly faults?: readonly Fault[] | undefined
}

export const rowKeys = ['words', 'seal', 'key', 'chain'] as const
export type RowKey = (typeof rowKeys)[number]

/** What came of one of several files that were put there together. */
export type Outcome = { readonly name: string; readonly says: string; readonly isAlarm: boolean }

/** What stands on the screen while something is checked, and at its end. */
export type Report = {
  /** What is being checked: a document by its title, or a file by its name. */
  readonly what?: { readonly title: string; readonly path?: string | undefined } | undefined
  readonly rows: Readonly<Record<RowKey, Row>>
  /** All files that were put there together; empty for one by itself. */
  readonly together: readonly Outcome[]
  /** The digest that the gazette enters, and the one computed from what is at hand. */
  readonly print: { readonly entered?: string | undefined; readonly computed?: string | undefined }
  /** What became of it since: corrected, withdrawn. */
  readonly since: readonly string[]
  /** Why the check ended before its end. */
  readonly stopped?: string | undefined
  /** The fingerprint that the reader is asked to compare with a printed one. */
  readonly fingerprint?: string | undefined
  /** Whether what broke off can be gone on with. */
  readonly canGoOn?: boolean | undefined
  /** When it was published, in Beijing time. */
  readonly at?: string | undefined
  /** The text as it was signed, field by field. */
  readonly original: readonly { readonly label: string; readonly text: string }[]
  /** What stands on the page and is not of the document: names of columns, dates, links. */
  readonly added: readonly string[]
  /** For those who want to do it again by other means. */
  readonly technical: readonly (readonly [term: string, value: string])[]
}

const titles: Record<RowKey, string> = {
  words: '这一页的字，与当时发布的原文一样',
  seal: '原文上的签名是真的',
  key: '签名用的钥匙，与印在纸上的是同一把',
  chain: '编号一号接一号，没有抽走和插进去的',
}

/** A report before anything was looked at. `changed` are titles that are others. */
export const toEmptyReport = (changed: Partial<Record<RowKey, string>> = {}): Report => ({
  rows: Object.fromEntries(
    rowKeys.map((key) => [key, { word: '待核', title: changed[key] ?? titles[key] }]),
  ) as Record<RowKey, Row>,
  together: [],
  print: {},
  since: [],
  original: [],
  added: [],
  technical: [],
})

/** Whoever checks changes the report bit by bit; who shows it hears of each change. */
export const createTeller = (first: Report, show: (report: Report) => void) => {
  let report = first
  const tell = (change: Partial<Report>): void => {
    report = { ...report, ...change }
    show(report)
  }
  show(report)
  return {
    tell,
    tellRow: (key: RowKey, row: Partial<Row> & Pick<Row, 'word'>): void =>
      tell({ rows: { ...report.rows, [key]: { ...report.rows[key], ...row } } }),
    /** Adds to what is said for those who know. */
    tellTechnical: (...rows: (readonly [string, string])[]): void =>
      tell({ technical: [...report.technical, ...rows] }),
    read: (): Report => report,
  }
}
export type Teller = ReturnType<typeof createTeller>

/** Nothing is known yet. */
export const beginAll = ({ tellRow }: Teller): void => {
  for (const key of rowKeys) tellRow(key, { word: '正在核' })
}

/** What was not come to is as if it had not been begun. */
export const endAll = ({ tellRow, read }: Teller): void => {
  for (const key of rowKeys) if (read().rows[key].word === '正在核') tellRow(key, { word: '待核' })
}

const numerals = ['零', '一', '两', '三', '四']

/** The head of the screen: all of the answer in a few words. */
export const toHeading = ({ rows, stopped, print }: Report): string => {
  const words = rowKeys.map((key) => rows[key].word)
  const count = (word: Word): number => words.filter((one) => one === word).length
  const [same, differing, waiting] = [count('相符'), count('不符'), count('待核')]
  if (differing > 0) return `有${numerals[differing]}样不符`.replace('有四样', '四样都')
  if (words.includes('正在核')) return '正在核……'
  if (same === words.length) return '四样都相符'
  if (same > 0) return `${numerals[same]}样相符，${numerals[waiting]}样待核`
  if (stopped !== undefined) return '没有核成'
  return print.computed === undefined ? '这一份，改过没有' : '还没有核成'
}

/** Whether something is not as it must be. */
export const isAlarm = ({ rows }: Report): boolean => rowKeys.some((key) => rows[key].word === '不符')

/**
 * What is shown of several files: what came of each, and the report of the first that is at fault, else of the first that
 * could not be checked, else of the last. No file takes the fault of another from the screen.
 */
export const toWorst = (told: readonly (readonly [name: string, report: Report])[]): Report | undefined => {
  const reports = told.map(([, report]) => report)
  const shown =
    reports.find(isAlarm) ?? reports.find(({ stopped }) => stopped !== undefined) ?? reports.at(-1)
  const toOutcome = ([name, report]: (typeof told)[number]): Outcome => ({
    ...{ name, says: toHeading(report), isAlarm: isAlarm(report) },
  })
  return shown && { ...shown, together: told.length > 1 ? told.map(toOutcome) : [] }
}

/** The sentence under it. */
export const toLead = (report: Report): string => {
  const { rows, stopped, since, at, fingerprint } = report
  if (isAlarm(report)) return '下面写明了哪里不符、两边各是什么。查清之前，请先不要引用这一份。'
  if (stopped !== undefined) return stopped
  if (rowKeys.some((key) => rows[key].word === '正在核')) return '由您自己的浏览器在核，什么也不上传。'
  if (rowKeys.every((key) => rows[key].word === '待核'))
    return '由您自己的浏览器来核，不用相信本站。一般几秒钟，不用安装，也不上传什么。'
  const good = `${at === undefined ? '这一份' : `这就是${at}公布的那一份`}，一个字没有改过。`
  const asked = rows.key.word === '待核' && fingerprint !== undefined ? '还有一样要您自己看一眼：指纹。' : ''
  return (rows.words.word === '相符' ? good : '') + since.join('') + asked
}
