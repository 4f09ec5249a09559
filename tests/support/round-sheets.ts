import { signIn } from './account.ts'
import type { Cms } from './cms.ts'
import type { Person } from './people.ts'
import type { RoundRoom } from './round-room.ts'
import { type Rows, readWorkbook, toWorkbook } from './workbook.ts'

/** What a sheet would record, and what is wrong where, as the door answers. */
export type Preview = {
  readonly rows: readonly { readonly row: number; readonly told: string; readonly request: object }[]
  readonly faults: readonly {
    readonly row?: number
    readonly cell?: string
    readonly code: string
    readonly message: { readonly zh: string }
  }[]
  readonly unfilled: readonly unknown[]
  readonly errors?: unknown
}

/** The sheets of a round over HTTP. */
export const toSheetDoors = (cms: Cms, { round }: RoundRoom) => {
  // An account has so many sessions and no more: each person signs in once.
  const tokens = new Map<Person, Promise<string>>()
  const toToken = (person: Person): Promise<string> => {
    const token = tokens.get(person) ?? signIn(cms.url, person)
    tokens.set(person, token)
    return token
  }
  const call = async (person: Person, path: string, body?: Uint8Array) =>
    fetch(`${cms.url}/api/rounds/${round}/${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { Authorization: `JWT ${await toToken(person)}` },
      ...(body ? { body: Buffer.from(body) } : {}),
    })
  const fetchBytes = async (person: Person, sheet: string, as = 'template') => {
    const answer = await call(person, `sheets/${sheet}?as=${as}`)
    return {
      status: answer.status,
      headers: answer.headers,
      bytes: new Uint8Array(await answer.arrayBuffer()),
    }
  }
  return {
    fetchBytes,
    /** The rows of a sheet as somebody is given it. */
    fetchRows: async (person: Person, sheet: string, as = 'template'): Promise<Rows> =>
      readWorkbook((await fetchBytes(person, sheet, as)).bytes),
    /** Sends a sheet to be looked at. */
    look: async (
      person: Person,
      sheet: string,
      {
        rows,
        date = '2026-10-10',
        name = '表.xlsx',
      }: { rows: Rows | Uint8Array; date?: string; name?: string },
    ): Promise<{ status: number; body: Preview }> => {
      const bytes = rows instanceof Uint8Array ? rows : toWorkbook(rows)
      const path = `sheets/${sheet}?name=${encodeURIComponent(name)}&date=${date}`
      const answer = await call(person, path, bytes)
      return { status: answer.status, body: (await answer.json()) as Preview }
    },
    keep: async (person: Person, rows: Rows, name = '调查表.xlsx') => {
      const answer = await call(person, `files?name=${encodeURIComponent(name)}`, toWorkbook(rows))
      return (await answer.json()) as { id: string; name: string; digest: string }
    },
    record: (person: Person, acts: readonly object[]) =>
      person.post<Record<string, unknown>>(`/api/rounds/${round}/batch`, { acts }),
  }
}
export type SheetDoors = ReturnType<typeof toSheetDoors>
