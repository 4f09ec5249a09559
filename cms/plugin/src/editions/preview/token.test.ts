import { SignJWT } from 'jose'
import { expect, test } from 'vitest'
import { openToken, signToken } from './token.ts'

const secret = 'a secret of the tests'
const what = { collection: 'stories', id: 'a', revision: 3 }
const noon = new Date('2020-10-28T04:00:00.000Z')
const minutesLater = (minutes: number) => new Date(noon.getTime() + minutes * 60_000)
const codeOf = (token: unknown, now = noon) =>
  openToken(token, { secret, now }).catch((error: { code?: string }) => error.code)

test('a token opens what it was made for, until a quarter of an hour is over', async () => {
  const { token, expiresAt } = await signToken(what, { secret, now: noon })
  expect(expiresAt).toBe('2020-10-28T04:15:00.000Z')
  expect(await openToken(token, { secret, now: minutesLater(14.9) })).toEqual({ ...what, expiresAt })
  expect(await codeOf(token, minutesLater(15))).toBe('preview-expired')
})

test('nothing else opens anything', async () => {
  const { token } = await signToken(what, { secret, now: noon })
  const [header, payload, signature] = token.split('.')
  const other = Buffer.from(JSON.stringify({ ...what, id: 'b', exp: 9_999_999_999 })).toString('base64url')
  const none = Buffer.from('{"alg":"none"}').toString('base64url')
  const forged = [
    ...['', 'x', '..', token.slice(0, -5), `${token}x`, `${header}.${other}.${signature}`],
    ...[`${none}.${payload}.`, `${none}.${payload}.${signature}`, undefined, 7],
    ...[(await signToken(what, { secret: 'another secret', now: noon })).token],
    // Signed with the secret itself, as Payload signs sessions.
    await new SignJWT(what)
      .setProtectedHeader({ alg: 'HS256' })
      .setExpirationTime(9_999_999_999)
      .sign(new TextEncoder().encode(secret)),
  ]
  for (const one of forged) expect(await codeOf(one), String(one)).toBe('unknown-preview')
})
