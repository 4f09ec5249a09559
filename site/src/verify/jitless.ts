import { z } from 'zod'

// Pages forbid code that is made from text: without this, schemas would try it once, and the browser would complain.
z.config({ jitless: true })
