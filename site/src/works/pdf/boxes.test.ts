import { expect, test } from 'vitest'
import { withBoxes } from './boxes.ts'

const boxes = { width: 600, height: 900, bleed: 3, slug: 15 }

test.each([
  ['nothing', ''],
  ['no page', '%PDF-1.7\ntrailer\n<<\n  /Size 1\n>>\nstartxref\n9\n%%EOF'],
  [
    'two pages',
    '%PDF-1.7\n1 0 obj\n<<\n  /Type /Page\n  /A 1\n>>\nendobj\n2 0 obj\n<<\n  /Type /Page\n  /A 1\n>>\nendobj\ntrailer\n<<\n  /Size 3\n>>\nstartxref\n9\n%%EOF',
  ],
])('a PDF with %s is not what is expected, and is refused', (_, text) => {
  expect(() => withBoxes(Buffer.from(text), boxes)).toThrow(
    expect.objectContaining({ code: 'pdf-unexpected' }),
  )
})

test('the update follows the bytes that were set, and its table says where the page begins', () => {
  const set = Buffer.from(
    '%PDF-1.7\n7 0 obj\n<<\n  /Type /Page\n  /MediaBox [0 0 1 1]\n>>\nendobj\nxref\n0 8\ntrailer\n<<\n  /Size 8\n  /Root 6 0 R\n>>\nstartxref\n80\n%%EOF',
  )
  const bytes = Buffer.from(withBoxes(set, boxes))
  expect(bytes.subarray(0, set.length).equals(set)).toBe(true)
  const text = bytes.toString('latin1')
  const [, at] = /xref\n7 1\n(\d{10}) 00000 n \n/.exec(text) ?? []
  expect(text.slice(Number(at))).toMatch(
    /^7 0 obj\n<<\n {2}\/Type \/Page\n {2}\/MediaBox \[0 0 1 1\]\n {2}\/TrimBox \[42\.5197 42\.5197 /,
  )
  const [, table] = /startxref\n(\d+)\n%%EOF\n$/.exec(text) ?? []
  expect(text.slice(Number(table))).toMatch(/^xref\n7 1\n/)
  expect(text).toMatch(/\/Root 6 0 R\n {2}\/Prev 80\n/)
})
