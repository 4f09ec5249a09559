import type { PublishedDocument } from '@exemplar/shared/kinds/index'
import { expect, test } from 'vitest'
import { toConference, toRelease, toResult, toStory } from '../../../tests/support/documents.ts'
import { listExpected } from './expected.ts'

const remark = '文中的人物和数字是示例。'
const documents: PublishedDocument[] = [
  toStory('a', { notice: remark }),
  toConference('b', { notice: remark }),
  toRelease('c', { notice: remark }),
  { ...toResult('d', ['haibin']), disclaimer: remark },
]

test.each(documents)('the page of a $kind has to show the remark at its head', (document) => {
  expect(listExpected(document).flatMap(({ parts }) => parts)).toContain(remark)
})
