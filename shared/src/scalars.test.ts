import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readable, text } from './scalars.ts'

const harmful = [...Array.from({ length: 32 }, (_, code) => code), 0x7f, 0x85, 0x9f, 0xfffe, 0xffff, 0x1fffe]
  .filter((code) => ![0x9, 0xa, 0xd].includes(code))
  .map((code) => String.fromCodePoint(code))

test('a text is refused for one control character, half a character or code of none, wherever it stands', () => {
  const broken = fc.constantFrom(...harmful, '\ud800', '\udfff')
  const word = fc.string({ unit: 'grapheme' })
  fc.assert(
    fc.property(word, broken, word, (before, code, after) => {
      for (const shape of [readable, text]) {
        const { error } = shape.safeParse(`甲${before}${code}${after}乙`)
        expect(error?.issues[0]?.message).toContain('看不见的字符')
      }
    }),
  )
})

test('what people write is taken as it is: all scripts, emoji, tabs and line ends of every system', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (words) => {
      expect(readable.parse(words)).toBe(words)
    }),
  )
  for (const words of ['第一行\r\n第二行\t列', '𠮷野家', '👩‍👩‍👧', '零\u200b宽', 'e\u0301'])
    expect(readable.parse(words)).toBe(words)
})

test('the refusal says where it stands and what to do', () => {
  const { error } = readable.safeParse('海晏社区\u0000的窗口')
  expect(error?.issues[0]?.message).toBe(
    '“海晏社区”后面有看不见的字符（U+0000），不能保存：请删去这里，重新输入',
  )
  expect(readable.safeParse('\ud83d').error?.issues[0]?.message).toContain('开头有看不见的字符（U+D83D）')
})
