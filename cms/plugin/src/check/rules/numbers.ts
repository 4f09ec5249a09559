const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checks = '10X98765432'

/** Whether 18 characters are a citizen's identity number: a date of birth inside, the check of GB 11643-1999 at the end. */
export const isIdentityNumber = (digits: string): boolean => {
  if (!/^[1-9]\d{16}[\dXx]$/.test(digits) || !isBirthDate(digits.slice(6, 14))) return false
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  return checks[sum % 11] === digits[17]?.toUpperCase()
}

const isBirthDate = (day: string): boolean => {
  const [year, month, date] = [day.slice(0, 4), day.slice(4, 6), day.slice(6)].map(Number) as [
    number,
    number,
    number,
  ]
  const time = new Date(Date.UTC(year, month - 1, date))
  return (
    year >= 1850 && year <= 2100 && time.getUTCMonth() === month - 1 && time.getUTCDate() === date && date > 0
  )
}

/** Whether 16 to 19 digits pass the check of bank cards (Luhn). */
export const isCardNumber = (digits: string): boolean => {
  if (!/^[1-9]\d{15,18}$/.test(digits)) return false
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}
