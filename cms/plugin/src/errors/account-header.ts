/** Names the account that a page of the admin was opened for, in what that page sends. */
export const accountHeader = 'X-Exemplar-Account'
