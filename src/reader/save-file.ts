/** Save a text as a file on the reader's device. */
export function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it after this turn; a minute is more than it takes.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
