/** The property by which a text that was handed out from here is known when it comes back. */
export const ownProperty = 'exemplar'
