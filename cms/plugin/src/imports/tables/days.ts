/** The instant under which a calendar date is stored: it is that day in Beijing. */
export const toNoon = (date: string): string => `${date}T04:00:00.000Z`
