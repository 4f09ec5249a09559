import { createContext } from 'react'

/** The community that a form is about, by its id: what shows how it meets a standard are its own stories. */
export const CommunityContext = createContext('')
