import { toDigestPrint } from '@exemplar/shared/gazette/digest-print'
import { toQrPath } from '../../../layout/qr.ts'
import { drawBar, ink, paper, soft } from '../inks.ts'
import type { Type } from '../type.ts'
import { toRuleBlock } from './block.ts'
import { drawStamp, drawStrokes, measureStamp } from './foot.ts'
import type { CodeCard, SignCard } from './form-card.ts'
import { formSizes } from './form-card.ts'
import { drawSign } from './sign.ts'
import { drawLines, fitLines } from './words.ts'

const toSvg = ({ width, height }: { width: number; height: number }, parts: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><path fill="${paper}" d="M0 0h${width}v${height}H0z"/>${parts.join('')}</svg>`

const foot = 112
const bar = 14

/** 600 × 600, seen at 100 in a list of chats: one sign on one ink, what it is, the number. */
export const drawSquare = ({ sign, name, number }: SignCard, type: Type): string => {
  const { width, height } = formSizes.square
  const field = { left: 0, top: 0, width, height: height - foot, scale: 1, type }
  const { ground, drawn } = drawSign(sign, field)
  const line = height - 46
  const stamp = measureStamp(number, { size: 54, type })
  const room = width - stamp - 28 - 28 - 24
  const size = Math.min(50, (50 * room) / Math.max(1, type.measure(name, 50)))
  return toSvg(formSizes.square, [
    `<path fill="${ground}" d="M0 0h${width}v${field.height}H0z"/>`,
    drawn,
    // A ground that is paper too ends in a line.
    ground === paper ? `<path fill="${ink}" d="M0 ${field.height - 3}h${width}v3H0z"/>` : '',
    type.draw(name, { x: 28, y: line, size, fill: ink }),
    drawStamp(number, { x: width - 28 - stamp, y: line, size: 54, type }),
    drawBar({ top: height - bar, width, height: bar }),
  ])
}

const side = 400

/** 1200 × 630: the sign on its ink, and beside it the words, whose they are, number and digest print of the entry. */
export const drawWide = ({ sign, over, heading, lines, number, digest }: SignCard, type: Type): string => {
  const { width, height } = formSizes.wide
  const field = { left: 0, top: 0, width: side, height: height - bar, scale: side / 600, type }
  const { ground, drawn } = drawSign(sign.is === 'words' ? sign.beside : sign, field)
  const left = side + 52
  const room = width - left - 52
  const middle = left + room / 2
  const laid = fitLines(heading, { width: room, height: 250, sizes: [88, 76, 66, 58, 50, 43, 37, 32], type })
  const small = (text: string, y: number) =>
    type.draw(text, {
      ...{ x: left, y, fill: soft },
      size: Math.min(28, (28 * room) / Math.max(1, type.measure(text, 28))),
    })
  const stamp = type.measure('公报', 54 * 0.34) + measureStamp(number, { size: 54, type })
  return toSvg(formSizes.wide, [
    `<path fill="${ground}" d="M0 0h${side}v${height}H0z"/>`,
    drawn,
    small(over, 66),
    toRuleBlock(room, { thick: 6, fill: ink }).draw({ middle, top: 92 }),
    drawLines(laid, { left, top: 130, type, fill: ink }),
    ...lines.slice(0, 2).map((text, index) => small(text, 430 + index * 44)),
    drawStamp(number, { x: left, y: height - 62, size: 54, type, whole: true }),
    drawStrokes(toDigestPrint(digest), {
      ...{ left: left + stamp + 30, bottom: height - 62, width: room - stamp - 30, height: 40 },
    }),
    drawBar({ top: height - 16, width, height: 16 }),
  ])
}

/** 600 × 600: a code for a camera, and the same address to be read. */
export const drawCode = ({ title, address, number }: CodeCard, type: Type): string => {
  const { width, height } = formSizes.qr
  const { path, size } = toQrPath(address)
  const code = 396
  const unit = code / size
  const inset = 28
  const shown = address.replace(/^https?:\/\//, '')
  const laid = fitLines([shown], { width: width - 2 * inset, height: 78, sizes: [30, 26, 22, 19, 16], type })
  const stamp = number === undefined ? 0 : measureStamp(number, { size: 40, type })
  const room = width - 2 * inset - (stamp && stamp + 20)
  const head = fitLines(title === '' ? [] : [title], {
    width: room,
    height: 54,
    sizes: [36, 29, 24, 20],
    type,
  })
  return toSvg(formSizes.qr, [
    drawLines(head, { left: inset, top: 20 + (54 - head.height) / 2, type, fill: ink }),
    number === undefined ? '' : drawStamp(number, { x: width - inset - stamp, y: 58, size: 40, type }),
    `<path fill="#fff" d="M${(width - code) / 2} 80h${code}v${code}h-${code}z"/>`,
    `<g transform="translate(${(width - code) / 2} 80) scale(${unit})" shape-rendering="crispEdges"><path d="${path}"/></g>`,
    drawLines(laid, { left: inset, top: 488, type, fill: ink }),
    drawBar({ top: height - bar, width, height: bar }),
  ])
}
