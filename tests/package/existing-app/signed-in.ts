import type { Access } from 'payload'

/** Whoever is signed in. */
export const signedIn: Access = ({ req }) => Boolean(req.user)
