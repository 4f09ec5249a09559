import { config } from 'zod'

// The policy of these pages (proxy.ts) lets nothing make a function of a text, which zod tries where it is not told.
config({ jitless: true })
