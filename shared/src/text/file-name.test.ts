import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toFileTitle } from './file-name.ts'

test.each([
  ['2026年度（附件１）申报表', '2026年度（附件１）申报表'],
  ['⽂登区⺠政局\ue863某', '文登区民政局䶮某'],
  ['申报表\u202efdp.exe', '申报表fdp.exe'],
  ['申\u200b报\u00ad表', '申报表'],
  ['Cafe\u0301 表1/2：“申报”\n(终)', 'Café 表1_2：“申报”_(终)'],
  ['..\\..\\etc', '_.._etc'],
  [' .隐藏. ', '隐藏'],
  ['con', '_con'],
  ['NUL.txt', '_NUL.txt'],
  ['控制', '控制'],
  ['\u200b\u3000', '附件'],
  ['😀'.repeat(3), '😀😀😀'],
])('the file of %j is called %j', (title, name) => {
  expect(toFileTitle(title)).toBe(name)
})

test('every title makes a name that every file system takes and everybody reads', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (title) => {
      const name = toFileTitle(title)
      expect(name).not.toBe('')
      expect(name).not.toMatch(
        /[\\/:*?"<>|\p{Cc}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]|^\.|[.\s]$/u,
      )
      expect(name.isWellFormed()).toBe(true)
      expect(toFileTitle(name)).toBe(name)
    }),
    { numRuns: 1000 },
  )
})
