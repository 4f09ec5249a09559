import { toDigestPrint } from '@exemplar/shared/gazette/digest-print'
import { h, s } from './elements.ts'
import type { Report } from './report.ts'

const [width, height] = [319, 32]

/** The strokes of a digest, from a line up or from it down. */
const toPath = (digest: string, way: 'up' | 'down'): string =>
  toDigestPrint(digest)
    .map(
      (stroke, place) => `M${2 + 5 * place} ${way === 'up' ? height : 0}v${(way === 'up' ? -2 : 2) * stroke}`,
    )
    .join('')

const toStrokes = (name: string, path: string): Element =>
  s(
    'svg',
    { class: name, viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    [s('path', { d: path }, [])],
  )

const dots = Array.from({ length: 64 }, (_, place) => `M${2 + 5 * place} 0v2`).join('')

/** How many of the 64 strokes of two digests differ. */
const countDiffering = (one: string, other: string): number =>
  [...one].filter((digit, place) => digit !== other[place]).length

/**
 * Two prints, mirrored: what the gazette enters above, what was computed from what is at hand below. Nobody has to read a
 * digest to see whether they are alike, and what is seen is said in words too.
 */
export const toPrints = ({ entered, computed }: Report['print']): Element => {
  const differing = entered !== undefined && computed !== undefined ? countDiffering(entered, computed) : 0
  const said =
    computed === undefined
      ? '还没有算'
      : entered === undefined || differing === 0
        ? '64笔，笔笔相同'
        : `64笔里有${differing}笔不同`
  return h('div', { class: 'twin' }, [
    h('p', {}, [h('span', {}, ['公报里登记的纹']), h('span', {}, ['上下对称，就是同一份'])]),
    toStrokes('entered', entered === undefined ? '' : toPath(entered, 'up')),
    computed === undefined ? toStrokes('none', dots) : toStrokes('computed', toPath(computed, 'down')),
    h('p', {}, [
      h('span', {}, [
        '您手上这一份的纹：',
        h(differing > 0 ? 'b' : 'span', {}, [
          entered === undefined && computed !== undefined ? '算好了' : said,
        ]),
      ]),
    ]),
  ])
}
