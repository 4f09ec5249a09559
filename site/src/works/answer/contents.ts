import { hash } from 'node:crypto'
import { byteOrderMark, toCsvLine } from '@exemplar/shared/text/csv'
import type { BoardInputs } from '../board/inputs.ts'
import type { Work } from '../recipe.ts'

/** What the list of contents of an archive is called in it. */
export const contentsName = '目录.csv'

const heads = ['区市', '社区', '文件', '公报号', '标准版本', '扫码打开的网址', '字节', 'SHA-256']

/** The list of contents of an archive, a row a file: opened by Excel as it is. */
export const createContents = () => {
  const lines = [byteOrderMark + toCsvLine(heads)]
  return {
    add: (
      { inputs }: Work<BoardInputs>,
      file: { readonly name: string; readonly bytes: Uint8Array },
    ): void => {
      const { community, set, address } = inputs
      lines.push(
        toCsvLine([
          ...[community.district, community.name, file.name, set.number, set.version, address],
          ...[file.bytes.byteLength, hash('sha256', file.bytes)],
        ]),
      )
    },
    toBytes: (): Uint8Array => new TextEncoder().encode(lines.join('')),
  }
}
