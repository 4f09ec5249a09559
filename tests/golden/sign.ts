import { toCanonicalJson, toDigest, toSha256 } from '@exemplar/shared/gazette/digest'
import { endorse, type GazetteKey, type KeySet, toThumbprint } from '@exemplar/shared/gazette/keys'
import { signDetached } from '@exemplar/shared/gazette/signature'

type Json = Record<string, unknown>
export type Signed = { readonly head: Json; readonly digest: string; readonly signature: string }

const at = '2031-01-01T00:00:00.000Z'

/** Signs heads and documents of whatever form, one after the other, as a gazette of a later release would. */
export const signAll = async (
  given: readonly { readonly head: Json; readonly document?: Json }[],
): Promise<{ keys: KeySet; entries: (Signed & { document?: Json })[] }> => {
  const { key, by } = await makeKey()
  const entries: (Signed & { document?: Json })[] = []
  for (const [index, { head, document }] of given.entries()) {
    const whole = {
      ...{ number: index + 1, at, slug: 'one', subject: `s${index}`, edition: 1 },
      previous: entries.at(-1)?.digest ?? '0'.repeat(64),
      ...(document ? { documentDigest: await toDigest(document) } : {}),
      ...head,
    }
    const content = toCanonicalJson(whole)
    const signed = {
      head: whole,
      digest: await toSha256(content),
      signature: await signDetached(content, by),
    }
    entries.push(document ? { ...signed, document } : signed)
  }
  return { keys: { version: 1, keys: [key] }, entries }
}

const makeKey = async () => {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair
  const { x = '' } = await crypto.subtle.exportKey('jwk', pair.publicKey)
  const kid = await toThumbprint({ x })
  const by = { kid, privateKey: pair.privateKey }
  const bare: GazetteKey = {
    ...{ kid, kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig' },
    ...{ x, validFrom: at },
  }
  return { by, key: { ...bare, endorsement: await endorse(bare, { version: 1, by }) } }
}
