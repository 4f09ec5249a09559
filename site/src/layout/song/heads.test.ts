import { expect, test } from 'vitest'
import { toSongText } from './heads.ts'

test('headings and what carries the class are set in Song, other text is not', () => {
  const html =
    '<h1 data-x="1"><span>标<wbr>题</span></h1><p>正文</p><p class="deck">摘要</p><b class="big song" data-y>二</b>'
  expect(toSongText(html)).toBe('标题二')
})

test('a class that only begins with the word is another', () => {
  expect(toSongText('<b class="songs">甲</b><b class="not-song">乙</b>')).toBe('')
})
