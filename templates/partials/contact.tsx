/** Show whom to write to: a mail address or a web address is linked, anything else is text. */
export function Contact({ contact }: { readonly contact: string }) {
  if (/^[^\s@]+@[^\s@]+$/.test(contact)) return <a href={`mailto:${contact}`}>{contact}</a>;
  if (/^https?:\/\/\S+$/.test(contact)) return <a href={contact}>{contact}</a>;
  return <span>{contact}</span>;
}
