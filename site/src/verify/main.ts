import './jitless.ts'
import { checkEd25519By } from '@exemplar/shared/gazette/signature'
import { findObstacle } from './can-check.ts'
import { checkEd25519 } from './ed25519.ts'
import { startVerify } from './start.ts'

checkEd25519By(checkEd25519)
const root = document.querySelector<HTMLElement>('[data-verify]')
if (root) startVerify(root, findObstacle(root))
