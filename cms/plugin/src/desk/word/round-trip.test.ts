import { type Block, body, type Span } from '@exemplar/shared/kinds/parts/body'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { toSample } from '../../../../app/src/sample/index.ts'
import { toLexical } from '../../../../app/src/sample/load/lexical.ts'
import { toPictureMark } from '../../editions/word/picture-mark.ts'
import { toWord } from '../../editions/word/write/to-word.ts'
import { toBody } from '../../fields/body/to-body.ts'
import { bring, readSample, withBrowser } from './bench.fixture.ts'
import { findPlace } from './bring/read-html.ts'

withBrowser()

const site = 'https://example.org'
/** A picture as rows of media give it; its name stands for the row. */
const toPicture = (id: string) =>
  ({ alt: `${id}的画面`, caption: `图　${id}`, files: [] }) as unknown as Block & object
const bytesOf = (id: string) => Buffer.concat([readPng(), Buffer.from(id)])
const readPng = (): Buffer =>
  Buffer.from(unzipSync(readSample('shown'))['word/media/image1.png'] as Uint8Array)

type Text = { readonly title: string; readonly blocks: readonly Block[] }

/** Hands a text out, as an office has it. */
const handOut = ({ blocks, title }: Text, ids: readonly string[] = []): Promise<Uint8Array> =>
  toWord({
    ...{ title, blocks, site },
    pictures: ids.map((id) => ({
      mark: toPictureMark(id, '0'.repeat(32)),
      jpeg: bytesOf(id),
      width: 40,
      height: 30,
    })),
  })

/** What comes in of a text, as it would be published; its paths are paths of the site again. */
const takeIn = async (bytes: Uint8Array): Promise<Text & { notes: unknown[]; isOurs: boolean }> => {
  const { nodes, notes, pictures, read, title } = await bring(bytes)
  const blocks = toBody(
    { root: { children: nodes } },
    (value) => toPicture(pictures[findPlace(value) ?? -1]?.media ?? 'unknown') as never,
  )
  const here = JSON.parse(JSON.stringify(blocks).replaceAll(`"href":"${site}/`, '"href":"/'))
  return { title, blocks: here, notes: [...notes], isOurs: read.isOurs }
}

const sample = toSample(2026)
const written = [...sample.stories, ...sample.releases, ...sample.announcements]

describe('what goes out to Word comes in as it was', () => {
  test.each(written.map(({ body: lines, title }) => [title, lines] as const))('%s', async (title, lines) => {
    const blocks = toBody(toLexical(lines), () => undefined) as Block[]
    expect(blocks.length).toBeGreaterThan(2)
    expect(await takeIn(await handOut({ title, blocks }))).toEqual({ title, blocks, notes: [], isOurs: true })
  })

  test('any body there can be', async () => {
    await fc.assert(
      fc.asyncProperty(bodies, async ({ blocks, ids }) => {
        expect(body.safeParse(withoutPictures(blocks)).error).toBeUndefined()
        expect((await takeIn(await handOut({ title: '题', blocks }, ids))).blocks).toEqual(blocks)
      }),
      { numRuns: 40 },
    )
  })

  test('what LibreOffice has read and written meanwhile is what went out', async () => {
    const [went, came] = await Promise.all(
      ['handed-out', 'again/handed-out'].map((name) => takeIn(readSample(name))),
    )
    expect(came).toEqual(went)
    expect(went?.blocks.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['heading', 'paragraph', 'quote', 'list', 'picture', 'table']),
    )
    expect(went?.isOurs).toBe(true)
  })

  test('the faces and styles of an office are named, and none is sent along', async () => {
    const parts = unzipSync(await handOut({ title: '题', blocks: [{ type: 'heading', text: '一、做法' }] }))
    const styles = Buffer.from(parts['word/styles.xml'] as Uint8Array).toString()
    for (const face of ['方正小标宋简体', '仿宋_GB2312', '黑体', '楷体_GB2312'])
      expect(styles).toContain(face)
    for (const name of ['Title', 'heading 1', 'heading 2', 'Quote'])
      expect(styles).toMatch(new RegExp(`w:name w:val="${name}"`, 'i'))
    expect(Object.keys(parts).filter((name) => /fonts\//.test(name) && !name.endsWith('/'))).toEqual([])
  })
})

/** Words that begin and end with a letter. */
const words = fc
  .stringMatching(/^[一-十a-zA-Z0-9“（][一-十a-zA-Z0-9 ，。：；、%＜<>&"']{0,12}[一-十a-z0-9。！”]$/)
  .filter((text) => !/ {2}/.test(text))
const looks: fc.Arbitrary<Omit<Span, 'text'>> = fc.record(
  {
    strong: fc.constant(true as const),
    href: fc.constantFrom('https://example.com/a?b=1&c=2', '/standards/12'),
  },
  { requiredKeys: [] },
)
/** Runs beside each other that look otherwise, as a published body has them. */
const spans = fc.array(fc.record({ text: words, look: looks }), { minLength: 1, maxLength: 3 }).map((runs) =>
  runs
    .map(({ look, text }): Span => ({ text, ...look }))
    .filter((span, index, all) => {
      const before = all[index - 1]
      return before === undefined || before.strong !== span.strong || before.href !== span.href
    }),
)
const cell = fc.array(spans, { maxLength: 2 })
const table = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 }))
  .chain(([columns, rows]) =>
    fc.record(
      {
        type: fc.constant('table' as const),
        caption: words,
        head: fc.array(
          spans.map((line) => [line]),
          { minLength: columns, maxLength: columns },
        ),
        rows: fc.array(
          fc
            .array(cell, { minLength: columns, maxLength: columns })
            .filter((cells) => cells.some((lines) => lines.length > 0)),
          { minLength: rows, maxLength: rows },
        ),
        rowHeads: fc.constant(true as const),
      },
      { requiredKeys: ['type', 'head', 'rows'] },
    ),
  )
const block: fc.Arbitrary<Block | string> = fc.oneof(
  fc.record({ type: fc.constant('paragraph' as const), spans }),
  fc.record(
    { type: fc.constant('heading' as const), text: words, level: fc.constant(3 as const) },
    { requiredKeys: ['type', 'text'] },
  ),
  fc.record({ type: fc.constant('quote' as const), spans }),
  fc.record({
    type: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(spans, { minLength: 1, maxLength: 3 }),
  }),
  table,
  fc.stringMatching(/^[a-z]{3}$/),
)
const isBullets = (one: Block | string | undefined): boolean =>
  typeof one === 'object' && one.type === 'list' && !one.ordered
/** Two lists of bullets, one after the other, are one to whoever reads. */
const bodies = fc
  .array(block, { minLength: 1, maxLength: 7 })
  .map((all) => all.filter((one, index) => !isBullets(one) || !isBullets(all[index - 1])))
  .map((all) => ({
    ids: all.filter((one) => typeof one === 'string'),
    blocks: all.map((one) =>
      typeof one === 'string' ? ({ type: 'picture', picture: toPicture(one) } as unknown as Block) : one,
    ),
  }))
const withoutPictures = (blocks: readonly Block[]) => [
  { type: 'heading', text: '题' },
  ...blocks.filter(({ type }) => type !== 'picture'),
]
