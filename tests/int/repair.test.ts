import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { toClient } from '../support/client.ts'
import { type Cms, startCmsOn } from '../support/cms.ts'
import { act, approve, openNewsroom, readStatus, write } from '../support/newsroom.ts'
import { toLocalOffice } from '../support/people.ts'
import { toTestSettings } from '../support/settings.ts'
import { erase, findStored, overwrite } from '../support/tampering.ts'

let folder: string
let cms: Cms

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exemplar-repair-'))
  cms = await startCmsOn(toTestSettings(folder))
})
afterEach(async () => {
  await cms.close()
  await rm(folder, { recursive: true, force: true })
})

const restart = async (): Promise<void> => {
  await cms.close()
  cms = await startCmsOn(cms.settings)
}

const notice = { reason: 'factual-error', text: '有误。' } as const

describe('a start after a crash between an entry and its document', () => {
  test.each(['publish', 'withdraw'] as const)(
    'finishes what a %s left undone, and changes nothing a second time',
    async (transition) => {
      const room = await openNewsroom(toLocalOffice(cms))
      const id = await write(room)
      await approve(room, id)
      if (transition === 'withdraw') await act(room.publisher, id, { transition: 'publish' })
      const before = await findStored(cms, { collection: 'stories', field: 'id', value: id })
      await act(room.publisher, id, transition === 'publish' ? { transition } : { transition, notice })
      const after = await readStatus(room.auditor, id)

      // As a crash leaves it on a database without transactions: the entry written, the record and the row not.
      const { latest } = (await toClient(cms.url).get<{ latest: number }>('/api/gazette')).body
      await overwrite(cms, { collection: 'stories', id, data: before })
      await erase(cms, { collection: 'review-records', field: 'entry', value: latest })

      await restart()
      const auditor = { ...room.auditor, ...toClient(cms.url, await signInAgain(room.auditor)) }
      const repaired = await readStatus(auditor, id)
      expect(repaired).toMatchObject({ state: after.state, edition: after.edition })
      expect(repaired.live).toEqual(after.live)
      expect(repaired.log[0]).toMatchObject({ act: transition, actorName: '系统' })

      await restart()
      const again = { ...room.auditor, ...toClient(cms.url, await signInAgain(room.auditor)) }
      expect(await readStatus(again, id)).toEqual(repaired)
      expect((await toClient(cms.url).get<{ latest: number }>('/api/gazette')).body.latest).toBe(latest)
    },
  )
})

const signInAgain = async ({ email, password }: { email: string; password: string }): Promise<string> =>
  (await toClient(cms.url).post<{ token: string }>('/api/users/login', { email, password })).body.token
