import './jitless.ts'
import { checkEd25519By } from '@exemplar/shared/gazette/signature'
import { verifyAsync } from '@noble/ed25519'
import { findObstacle } from './can-check.ts'
import { startVerify } from './start.ts'

checkEd25519By(({ signature, message, key }) => verifyAsync(signature, message, key, { zip215: false }))

const root = document.querySelector<HTMLElement>('[data-verify]')
if (root) startVerify(root, findObstacle())
