import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toFingerprint } from '@exemplar/shared/gazette/keys'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toStory } from '../support/documents.ts'
import { runExemplar } from '../support/exemplar-command.ts'
import { type Chain, createChain } from '../support/feed-chain.ts'
import { startGazetteDoor, type Twist } from '../support/gazette-door.ts'

let folder: string
let chain: Chain

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exemplar-verify-'))
  chain = await createChain()
  for (const slug of ['a', 'b', 'c']) await chain.publish(toStory(slug))
  await chain.rotate()
  await chain.publish(toStory('d'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Runs `verify` on a gazette that is served with a twist. */
const verifyServed = async (twist: Twist, ...more: string[]) => {
  const door = await startGazetteDoor(chain, { base: '/jzxfsq/', twist })
  try {
    return await runExemplar('verify', door.url, ...more)
  } finally {
    await door.close()
  }
}

const failed = (place: string, fault: string) => ({
  code: 1,
  stdout: expect.stringMatching(
    new RegExp(`^[^\\n]+。下一步：[^\\n]+\\nfailed at ${place}: ${fault}, [^\\n]+ Next: [^\\n]+\\n$`),
  ),
})

describe('exemplar verify', () => {
  test('checks a site under a path, with and without the slash at the end', async () => {
    const door = await startGazetteDoor(chain, { base: '/jzxfsq/' })
    for (const place of [door.url, door.url.slice(0, -1)])
      expect(await runExemplar('verify', place)).toMatchObject({
        code: 0,
        stdout: expect.stringMatching(/^核对无误：共4号.*\nverified: 4 entries.*\n$/),
      })
    await door.close()
  })

  test('a blank between two parts of an entry is named', async () => {
    const twist: Twist = {
      text: (text) => text.replace('"digest":"'.concat(chain.entries[1]?.digest ?? ''), (part) => ` ${part}`),
    }
    expect(await verifyServed(twist)).toMatchObject(failed('entry 2', 'written-differently'))
  })

  test('a blank after the list of entries is named', async () => {
    const twist: Twist = { text: (text) => text.replace('],"latest"', '], "latest"') }
    expect(await verifyServed(twist)).toMatchObject(failed('the copy', 'written-differently'))
  })

  test('columns of the database that say something else are named', async () => {
    const twist: Twist = {
      page: (page) => ({ ...page, differing: [{ number: 3, columns: ['title', 'subject'] }] }),
    }
    const { code, stdout } = await verifyServed(twist)
    expect([code, stdout]).toEqual([1, expect.stringContaining('failed at entry 3: columns-differ')])
    expect(stdout).toContain('第3号有问题：数据库中与条目并列的栏目被改动（title、subject）')
  })

  test('a tail that is cut off is named', async () => {
    const isKept = (entry: string): boolean => /"number":[12],/.test(entry)
    const twist: Twist = { page: (page) => ({ ...page, entries: page.entries.filter(isKept) }) }
    expect(await verifyServed(twist)).toMatchObject(failed('the copy', 'cut-off'))
    const empty: Twist = { page: (page) => ({ ...page, entries: [] }) }
    expect(await verifyServed(empty)).toMatchObject(failed('the copy', 'cut-off'))
  })

  test('numbers that do not rise end the reading', async () => {
    const twist: Twist = { page: (page) => ({ ...page, latest: 1_000_000, entries: page.entries.slice(-1) }) }
    expect(await verifyServed(twist)).toMatchObject(failed('entry 1', 'gap-in-numbers'))
  })

  test('an answer without an end is not read for ever', async () => {
    const twist: Twist = {
      answer: () =>
        new Response(
          new ReadableStream({
            pull: (controller) => controller.enqueue(new Uint8Array(1024 * 1024).fill(32)),
          }),
        ),
    }
    const { code, stderr } = await verifyServed(twist)
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^[^\n]+不再读下去\n[^\n]+was not read on\n$/)])
  })

  test('what is no gazette is said to be none', async () => {
    const { code, stderr } = await verifyServed({ answer: () => new Response('<!doctype html>') })
    expect([code, stderr]).toEqual([2, expect.stringMatching(/不是公报.*\n.*is no gazette.*\n$/)])
  })
})

describe('a fingerprint', () => {
  test('is printed in eight groups of four, and pins the first key', async () => {
    const door = await startGazetteDoor(chain)
    const { code, stdout } = await runExemplar('fingerprint', door.url)
    const [fingerprint = ''] = stdout.split('\n')
    expect([code, fingerprint]).toEqual([0, expect.stringMatching(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/)])
    expect((await runExemplar('verify', door.url, '--fingerprint', fingerprint.toUpperCase())).code).toBe(0)
    const other = fingerprint.replace(/^./, (letter) => (letter === '0' ? '1' : '0'))
    expect(await runExemplar('verify', door.url, '--fingerprint', other)).toMatchObject(
      failed('the copy', 'fingerprint-differs'),
    )
    expect((await runExemplar('verify', door.url, '--fingerprint', '1234')).code).toBe(2)
    await door.close()
  })
})

describe('two gazettes', () => {
  test('that go on differently differ where they part', async () => {
    const fork = await createChain()
    const served = await startGazetteDoor(chain)
    const other = await startGazetteDoor({ keys: fork.keys, entries: [await fork.publish(toStory('z'))] })
    expect(await runExemplar('verify', served.url, '--against', other.url)).toMatchObject(
      failed('entry 1', 'entries-differ'),
    )
    await served.close()
    await other.close()
  })

  test('that agree are said to, with the one that is shorter', async () => {
    const served = await startGazetteDoor(chain)
    const shorter = await startGazetteDoor({ keys: chain.keys, entries: chain.entries.slice(0, 3) })
    expect(await runExemplar('verify', served.url, '--against', served.url)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('the other gazette is the same'),
    })
    const { code, stdout } = await runExemplar('verify', served.url, '--against', shorter.url)
    expect([code, stdout]).toEqual([
      0,
      expect.stringContaining('both agree up to entry 3, and the other one is the shorter, without 4 to 4'),
    ])
    await served.close()
    await shorter.close()
  })
})

describe('a saved gazette', () => {
  test('is verified offline, and another byte anywhere is named', async () => {
    const door = await startGazetteDoor(chain)
    const saved = join(folder, 'gazette.json')
    const { code, stdout } = await runExemplar('save', door.url)
    await door.close()
    await writeFile(saved, stdout)
    expect(code).toBe(0)
    expect((await runExemplar('verify', saved)).code).toBe(0)
    const bytes = await readFile(saved)
    const lines = stdout.split('\n')
    const startOf = (line: number): number => Buffer.byteLength(lines.slice(0, line).join('\n')) + 1
    const places: [number, string][] = [
      [startOf(1) + 30, 'entry 1'],
      [startOf(2) - 1, 'entry 1|entry 2'],
      [startOf(3) + 400, 'entry 3'],
      [startOf(6) + 20, 'key 1'],
      [bytes.length - 1, 'the copy'],
    ]
    for (const [at, place] of places) {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 1
      await writeFile(saved, changed)
      const { code, stdout } = await runExemplar('verify', saved)
      expect([at, code, stdout]).toEqual([at, 1, expect.stringMatching(new RegExp(`failed at (${place})`))])
    }
  })

  test('of release 0.1 is verified still', async () => {
    const saved = join(folder, 'old.json')
    const keys = chain.keys.map(({ endorsement, ...key }) => key)
    await writeFile(saved, `${JSON.stringify({ keys, entries: chain.entries })}\n`)
    expect(await runExemplar('verify', saved)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('verified: 4'),
    })
  })

  test('a copy in the form of release 0.1 shows no more than its first key to who goes by a fingerprint', async () => {
    const path = join(folder, 'downgraded.json')
    const keys = chain.keys.map(({ endorsement, ...key }) => key)
    await writeFile(path, JSON.stringify({ keys, entries: chain.entries }))
    const fingerprint = await toFingerprint(keys[0] ?? { x: '' })
    expect(await runExemplar('verify', path)).toMatchObject({ code: 0 })
    expect(await runExemplar('verify', path, '--fingerprint', fingerprint)).toMatchObject(
      failed('key 2', 'key-not-endorsed'),
    )
  })
})

describe('a wrong call', () => {
  test.each([
    [['verfy', 'x'], 'verify'],
    [['verify', 'x', '--agianst', 'y'], '--against'],
    [['verify', 'x', '--keys'], '--keys'],
  ])('%s does nothing and names what was meant', async (args, nearest) => {
    expect(await runExemplar(...args)).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining(nearest),
    })
  })
})
