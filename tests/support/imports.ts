import { signIn } from './account.ts'
import { type Rows, readWorkbook, toWorkbook } from './workbook.ts'

type Who = { readonly email: string; readonly password: string }

type Fault = {
  readonly row?: number
  readonly cell?: string
  readonly code: string
  readonly message: { readonly zh: string }
}

/** What an import would do, as the door tells it. */
type Looked = {
  readonly plan: string
  readonly counts: { readonly new: number; readonly changed: number; readonly same: number }
  readonly rows: readonly {
    readonly row: number
    readonly about: string
    readonly does: string
    readonly changes: readonly {
      readonly column: string
      readonly from: string
      readonly to: string
      readonly cleared?: true
    }[]
  }[]
  readonly faults: readonly Fault[]
  readonly unknown: readonly { readonly title: string }[]
  readonly head?: { readonly row: number; readonly places: Readonly<Record<string, string>> }
  readonly name: string
}

type Line = { readonly step: string; readonly done: number; readonly of: number }

/** The last line of an answer, and those before it that told how far it was. */
export type Told = {
  readonly status: number
  readonly lines: readonly Line[]
  readonly preview?: Looked
  readonly recorded?: { readonly made: number; readonly changed: number }
  readonly undone?: number
  readonly refused?: { readonly code: string; readonly issues?: readonly { readonly message: string }[] }
  readonly errors?: readonly { readonly data: { readonly code: string } }[]
}

type Sent = {
  readonly rows: Rows | Uint8Array
  readonly name?: string
  readonly plan?: string
  readonly columns?: object
  readonly signal?: AbortSignal
  /** Of each line as it comes. */
  readonly hear?: (line: Line) => void
}

/** The sheets of the desk's lists over HTTP. */
export const toImportDoors = (url: string) => {
  const call = async (who: Who, path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`${url}/api/${path}`, {
      ...init,
      headers: { ...init.headers, Authorization: `JWT ${await signIn(url, who)}` },
    })
  const send = async (
    who: Who,
    list: string,
    { columns, hear, name = '表.xlsx', plan, rows, signal }: Sent,
  ): Promise<Told> => {
    const query = new URLSearchParams({
      name,
      ...(plan ? { plan } : {}),
      ...(columns ? { columns: JSON.stringify(columns) } : {}),
    })
    const body = Buffer.from(rows instanceof Uint8Array ? rows : toWorkbook(rows))
    return toTold(
      await call(who, `${list}/sheet?${query}`, { method: 'POST', body, ...(signal ? { signal } : {}) }),
      hear,
    )
  }
  return {
    send,
    /** Looks at a sheet and records what it was seen to do. */
    take: async (who: Who, list: string, sent: Sent): Promise<Told> => {
      const { preview, ...told } = await send(who, list, sent)
      if (!preview || preview.faults.length > 0) return preview ? { ...told, preview } : told
      return send(who, list, { ...sent, plan: preview.plan })
    },
    undo: async (who: Who, list: string, id: string): Promise<Told> =>
      toTold(
        await call(who, `${list}/import/undo`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ id }),
        }),
      ),
    last: async (who: Who, list: string) => {
      const answer = await call(who, `${list}/import`)
      return { status: answer.status, ...((await answer.json()) as { last?: Last | null }) }
    },
    /** A sheet as somebody is given it. */
    fetchRows: async (who: Who, list: string, query = 'as=template'): Promise<Rows> => {
      const answer = await call(who, `${list}/sheet?${query}`)
      if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`)
      return readWorkbook(new Uint8Array(await answer.arrayBuffer()))
    },
    statusOf: async (who: Who, list: string, query = 'as=template') =>
      (await call(who, `${list}/sheet?${query}`)).status,
  }
}
export type ImportDoors = ReturnType<typeof toImportDoors>

/** What is wrong where, in few words. */
export const listFaults = ({ preview }: Told) =>
  preview?.faults.map(({ cell, code, row }) => [row, cell, code])

type Last = {
  readonly id: string
  readonly actorName: string
  readonly made: number
  readonly changed: number
  readonly undone?: { readonly by: string }
  readonly followed: readonly string[]
}

const toTold = async (answer: Response, hear?: (line: Line) => void): Promise<Told> => {
  const { status } = answer
  if (status !== 200) return { status, lines: [], ...((await answer.json()) as object) }
  const told: object[] = []
  let rest = ''
  const decoder = new TextDecoder()
  for await (const part of answer.body ?? []) {
    const lines = (rest + decoder.decode(part, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      const one = JSON.parse(line) as object
      if ('step' in one) hear?.(one as Line)
      told.push(one)
    }
  }
  return { status, lines: told.filter((line) => 'step' in line) as Line[], ...told.at(-1) }
}
