/** A sentence in which commands stand between backquotes. */
export const Told = ({ text }: { text: string }) => (
  <p>
    {text.split('`').map((part, index) =>
      // Every second part is a command; the parts of a sentence never change places.
      index % 2 === 1 ? <code key={part}>{part}</code> : part,
    )}
  </p>
)
