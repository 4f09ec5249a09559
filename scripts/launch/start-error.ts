/** Something that keeps the product from starting, said in words for whoever started it. */
export class StartError extends Error {}
