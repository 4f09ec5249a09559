import { spawnSync } from 'node:child_process'

/** Whether there is a Java to run the checker of HTML: what else is tested needs none. */
export const hasJava = spawnSync('java', ['-version'], { stdio: 'ignore' }).status === 0
