import { expect, test } from 'vitest'
import { readTranscript } from './read-transcript.ts'

/** The turns of a text, a line each: time, role, post, speaker, question, paragraphs. */
const read = (text: string): string[] =>
  readTranscript(text).turns.map(({ clock, paragraphs, post, question, role, speaker }) =>
    [clock ?? '—', role, post ?? '—', speaker, question ?? '—', paragraphs.join('/')].join(' '),
  )

const meaning = [
  '15:02:37 host — 主持人 — 各位记者朋友，下午好。/请发布人先作介绍。',
  '15:03:18 spokesperson 市民政局副局长 王建国 — 大家好。/思路是：整合资源、打造品牌。',
  '15:09:41 reporter 大众日报 李晓 1 为什么要在社区这一级开展创建？',
  '15:10:06 spokesperson — 王建国 — 社区是居民的家门口。',
]

/** The same four turns as press offices set them; typed, none made from another. */
const shapes = {
  'time and speaker in one with the text': `
15:02:37 主持人：各位记者朋友，下午好。
请发布人先作介绍。
15:03:18 市民政局副局长 王建国：大家好。
思路是：整合资源、打造品牌。
15:09:41 大众日报记者 李晓：为什么要在社区这一级开展创建？
15:10:06 王建国：社区是居民的家门口。`,
  'time and speaker on a line, the text below': `
主持人  15:02:37
　　各位记者朋友，下午好。
　　请发布人先作介绍。

市民政局副局长 王建国  15:03:18
　　大家好。
　　思路是：整合资源、打造品牌。

大众日报记者 李晓  15:09:41
　　为什么要在社区这一级开展创建？

王建国  15:10:06
　　社区是居民的家门口。`,
  'time alone before the speaker': `
15:02:37
主持人
各位记者朋友，下午好。
请发布人先作介绍。
15:03:18
市民政局副局长王建国
大家好。
思路是：整合资源、打造品牌。
15:09:41
大众日报记者李晓
为什么要在社区这一级开展创建？
15:10:06
王建国
社区是居民的家门口。`,
  'time alone between speaker and text': `
主持人
15:02:37
各位记者朋友，下午好。
请发布人先作介绍。
市民政局副局长 王建国
15:03:18
大家好。
思路是：整合资源、打造品牌。
大众日报记者 李晓
15:09:41
为什么要在社区这一级开展创建？
王建国
15:10:06
社区是居民的家门口。`,
  'the date and time after the text': `
主持人：
各位记者朋友，下午好。
请发布人先作介绍。
2026-09-22 15:02:37
市民政局副局长 王建国：
大家好。
思路是：整合资源、打造品牌。
2026-09-22 15:03:18
大众日报记者 李晓：
为什么要在社区这一级开展创建？
2026-09-22 15:09:41
王建国：
社区是居民的家门口。
2026-09-22 15:10:06`,
  'full-width colons and digits, brackets': `
［１５：０２：３７］【主持人】各位记者朋友，下午好。
请发布人先作介绍。
［１５：０３：１８］【市民政局副局长 王建国】大家好。
思路是：整合资源、打造品牌。
［１５：０９：４１］【大众日报记者 李晓】为什么要在社区这一级开展创建？
［１５：１０：０６］【王建国】社区是居民的家门口。`
    .replaceAll('［', '[')
    .replaceAll('］', ']'),
  'cells of a table': `
15:02:37\t主持人\t各位记者朋友，下午好。
\t\t请发布人先作介绍。
15:03:18\t市民政局副局长 王建国\t大家好。
\t\t思路是：整合资源、打造品牌。
15:09:41\t大众日报记者 李晓\t为什么要在社区这一级开展创建？
15:10:06\t王建国\t社区是居民的家门口。`,
}

test.each(Object.entries(shapes))('%s: four turns', (_name, text) => {
  expect(read(text)).toEqual(meaning)
})

test('questions keep their numbers, and are counted where they have none', () => {
  const numbered = '15:09:41 记者提问2：能介绍一下吗？\n15:10:06 答：可以。'
  expect(read(`15:03:18 发布人 王建国：大家好。\n${numbered}`)).toEqual([
    '15:03:18 spokesperson — 王建国 — 大家好。',
    '15:09:41 reporter — 记者 2 能介绍一下吗？',
    '15:10:06 spokesperson — 王建国 — 可以。',
  ])
  const plain =
    '15:09:41 记者：请问标准有几项？\n15:10:06 发布人：33项。\n15:11:00 记者：谢谢。\n15:12:00 记者：何时公布？'
  expect(read(plain).map((turn) => turn.split(' ')[4])).toEqual(['1', '—', '—', '2'])
  expect(read('15:09:41 记者（第二十一问）：还有吗？')).toEqual(['15:09:41 reporter — 记者 21 还有吗？'])
})

test('the host is the host under a name too, with a post or without', () => {
  expect(
    read(`15:00:00 主持人、市政府新闻办副主任 陈明：下午好。
15:01:00 王建国：大家好。
15:02:00 陈明：下面提问。`),
  ).toEqual([
    '15:00:00 host 市政府新闻办副主任 陈明 — 下午好。',
    '15:01:00 spokesperson — 王建国 — 大家好。',
    '15:02:00 host — 陈明 — 下面提问。',
  ])
})

test('who was heard before is known by the name alone', () => {
  const text =
    '市民政局副局长 王建国 15:01:00\n大家好。\n大众日报记者 李晓 15:03:00\n何时公布？\n王建国：10月。'
  expect(read(text).slice(1)).toEqual([
    '15:03:00 reporter 大众日报 李晓 1 何时公布？',
    '— spokesperson — 王建国 — 10月。',
  ])
})

test('times without seconds, of an afternoon, and none at all are named', () => {
  const { lines, turns } = readTranscript(
    '下午3:02 主持人：下午好。\n发布人 王建国：大家好。\n14:00:00 主持人：谢谢。',
  )
  expect(turns.map(({ clock }) => clock)).toEqual(['15:02:00', undefined, '14:00:00'])
  expect(lines.map(({ told }) => told?.zh)).toEqual([
    '没有写秒，按00秒',
    '没有时刻，请补',
    '时刻比前一条早，请核对',
  ])
})

test('nothing is passed over: each line is in the answer, with what became of it', () => {
  const { lines, turns } = readTranscript(`精致幸福社区新闻发布会实录
时间：2026年9月22日
15:02:37 主持人：下午好。
（播放短片）
15:30开始的活动有三项：唱歌、跳舞、下棋。
15:40:00
有人说：“好。”
15:50:00 发布人：
来源：市民政局`)
  expect(lines.map(({ number, told, turn }) => [number, turn, told?.zh])).toEqual([
    [1, undefined, '在第一条发言之前，没有放入'],
    [2, undefined, '在第一条发言之前，没有放入'],
    [3, 0, undefined],
    [4, 0, '括号里的说明，留在这条发言里'],
    [5, 0, undefined],
    [6, undefined, '时刻，属于下面的发言'],
    [7, 1, '没有写谁说的，按上一位'],
    [8, undefined, '没有内容，没有放入'],
    [9, undefined, '不是发言，没有放入'],
  ])
  expect(turns.map(({ clock, paragraphs }) => [clock, ...paragraphs])).toEqual([
    ['15:02:37', '下午好。', '（播放短片）', '15:30开始的活动有三项：唱歌、跳舞、下棋。'],
    ['15:40:00', '有人说：“好。”'],
  ])
})

test('a time that nothing follows is named', () => {
  const { lines } = readTranscript('15:02:37 主持人：下午好。\n15:40:00')
  expect(lines.at(-1)?.told?.zh).toBe('时刻后面没有发言，没有放入')
})

test('an ordinary text is no transcript', () => {
  expect(readTranscript('各位：\n会议于9:30召开。\n他说：“好。”').turns).toEqual([])
})

test('a line of blanks, of brackets or of names is read in no time', () => {
  const many = 20_000
  for (const line of [
    `12:30:00${' '.repeat(many)}x`,
    `记者${' '.repeat(many)}x`,
    `[${' '.repeat(many)}1`,
    '　'.repeat(many),
    '（'.repeat(many),
    '记者（'.repeat(many),
    `12:30:00${'\t'.repeat(many)}x`,
    '15:0'.repeat(many),
  ])
    expect(readTranscript(line).lines.length).toBeLessThanOrEqual(1)
}, 2000)
