import { describe, expect, test } from 'vitest'
import { listFiles, listPassages, readDocument, toPlainText } from '../index.ts'
import { story } from '../story.ts'
import { attachments } from './attachments.ts'

const file = { sha256: 'a'.repeat(64), type: 'application/pdf', bytes: 1200, pages: 3 }
const form = { title: '2020年度申报表', file, source: '市民政局', licence: '本单位所有' }
const sound = {
  title: '居民议事会录音',
  file: { sha256: 'b'.repeat(64), type: 'audio/mpeg', bytes: 90_000, duration: 61.5 },
  transcript: '主持人：今天说说路灯。\n王女士：最后一排的灯亮了。',
}
const film = { ...sound, title: '录像', file: { sha256: 'c'.repeat(64), type: 'video/mp4', bytes: 800_000 } }

const listIssues = (value: unknown) =>
  attachments.safeParse(value).error?.issues.map(({ path, message }) => [path.join('.'), message])

describe('attachments', () => {
  test('are documents, sounds and films, in their order', () => {
    expect(attachments.parse([form, sound, film])).toEqual([form, sound, film])
    expect(attachments.safeParse([{ title: '照片', file: { ...file, type: 'image/webp' } }]).success).toBe(
      false,
    )
    expect(attachments.safeParse([]).success).toBe(false)
  })

  test('of sound and film have a transcript, documents have none', () => {
    const { transcript: _none, ...silent } = sound
    expect(listIssues([form, silent])).toEqual([
      ['1.transcript', '音频、视频须有文字稿：请打开附件，写明说了什么、画面上有什么'],
    ])
    expect(listIssues([{ ...form, transcript: '……' }])).toEqual([
      ['0.transcript', '文字稿只用于音频和视频：请打开附件，清空文字稿'],
    ])
  })

  test('name each file once, and are twenty at most', () => {
    expect(listIssues([form, { ...form, title: '同一份' }])).toEqual([
      ['1.file', '“同一份”与前面的附件是同一个文件，请去掉一个'],
    ])
    const many = Array.from({ length: 21 }, (_, index) => ({
      title: `附件${index}`,
      file: { ...file, sha256: String(index).padStart(64, '0') },
    }))
    expect(attachments.safeParse(many.slice(1)).success).toBe(true)
    expect(attachments.safeParse(many).success).toBe(false)
  })
})

describe('a document with attachments', () => {
  const written = {
    kind: 'story',
    slug: 'the-lamp',
    title: '最后一排的灯',
    deck: '路灯亮了。',
    year: 2020,
    community: {
      id: 'c1',
      slug: 'haiyuan',
      name: '海源社区',
      district: { code: '371002', name: '环翠区', codeKind: 'GB/T 2260' },
    },
    standards: [3],
    body: [{ type: 'paragraph', spans: [{ text: '路灯亮了。' }] }],
    attachments: [form, sound],
    source: '示例',
    editor: '示例',
  } as const

  test('shows their files and is found by their names and transcripts', () => {
    const document = story.parse(written)
    expect(listFiles(document)).toEqual([form.file, sound.file])
    const found = listPassages(document)[0].texts.map(toPlainText)
    expect(found).toEqual(expect.arrayContaining(['2020年度申报表', '市民政局', '居民议事会录音']))
    expect(found).toContain('王女士：最后一排的灯亮了。')
  })

  test('is read with an attachment that only a later release shows, and without its file', () => {
    const model = { title: '模型', file: { sha256: 'd'.repeat(64), type: 'model/gltf', bytes: 5, parts: 2 } }
    const scan = { title: '扫描件', file: { sha256: 'e'.repeat(64), type: 'image/webp', bytes: 5 } }
    const later = { ...written, attachments: [{ ...form, note: '见第2页' }, model, scan] }
    const document = readDocument(later)
    expect(document).toBe(later)
    expect(document && listFiles(document)).toEqual([form.file])
  })
})
