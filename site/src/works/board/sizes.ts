/** The sizes that boards are made in, by the key that stands in addresses and names of files; in millimetres. */
export const boardSizes = {
  '60x90': { width: 600, height: 900, title: '60×90厘米', note: '立在楼门口、宣传栏，小项2.5米看得清' },
  '90x120': { width: 900, height: 1200, title: '90×120厘米', note: '立在广场、大厅，小项4米看得清' },
  a0: { width: 841, height: 1189, title: 'A0（84×119厘米）', note: '打印店常备的大幅纸' },
  '2400x1200': { width: 2400, height: 1200, title: '240×120厘米', note: '整面墙，横幅，小项6米看得清' },
} as const satisfies Record<string, { width: number; height: number; title: string; note: string }>

export type BoardSize = keyof typeof boardSizes
export const boardSizeKeys = Object.keys(boardSizes) as [BoardSize, ...BoardSize[]]

/** A board as it is ordered: its size, and whether for a print shop: with bleed and crop marks, in process inks. */
export type Variant = { readonly size: BoardSize; readonly bleed: boolean }

export const variants: readonly Variant[] = boardSizeKeys.flatMap((size) => [
  { size, bleed: false },
  { size, bleed: true },
])

/** `60x90`, and with bleed `60x90-bleed`. */
export const toVariantKey = ({ size, bleed }: Variant): string => (bleed ? `${size}-bleed` : size)

const byKey = new Map(variants.map((variant) => [toVariantKey(variant), variant]))

export const findVariant = (key: string): Variant | undefined => byKey.get(key)
