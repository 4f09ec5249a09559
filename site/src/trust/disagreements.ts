import { type FaultClass, findFaultClass } from '@exemplar/shared/gazette/fault-classes'

/** A fault, by its code, and the first number of the gazette that is in question. */
export type Told = { readonly code: string; readonly number: number }

/**
 * The clause that pages say of a fault, after the one that says up to where this site has checked the gazette; undefined
 * where they say nothing: only what would mislead the public if they were silent is told, the rest is for whoever runs the
 * site.
 */
export const findDisagreement = ({ code, number }: Told): string | undefined => {
  if (code === 'gazette-shortened') return toShortened(number - 1)
  const about = findFaultClass(code)
  return about && clauses[about]?.(number)
}

const clauses: Partial<Record<FaultClass, (number: number) => string>> = {
  history: (number) => `现公布的公报自第${number}号起与本站此前所见不一致，原因正在查明，暂不收录。`,
  keys: () => '现公布的签名公钥与本站此前所见不符，原因正在查明，此后的公报暂不收录。',
  entry: (number) => `现公布的公报第${number}号没有通过核对，原因正在查明，自这一号起暂不收录。`,
}

/** `last` is the number with which the gazette ends now. */
const toShortened = (last: number): string =>
  `${last > 0 ? `现公布的公报只到第${last}号` : '现公布的公报里一号也没有'}，比本站此前所见的少，原因正在查明，暂不收录。`
