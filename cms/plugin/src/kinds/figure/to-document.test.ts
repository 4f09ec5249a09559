import { figure } from '@exemplar/shared/kinds/figure'
import { expect, test } from 'vitest'
import { toFigure } from './to-document.ts'

test('a whole figure is publishable', () => {
  const row = {
    id: 'f',
    slug: 'communities',
    title: '城市社区',
    display: '325',
    unit: '个',
    qualifier: null,
    year: 2020,
    order: 1,
    featured: null,
    asOf: '2020-07-22T12:00:00.000Z',
    source: '发布会',
  }
  expect(figure.parse(toFigure(row))).toMatchObject({ featured: false, asOf: '2020-07-22' })
})
