/**
 * Copy a text, with its italics where the place that it is put into knows them.
 *
 * @returns whether the browser allowed it: without a secure connection there is no clipboard
 */
export async function copyText(text: string, html?: string): Promise<boolean> {
  try {
    if (html !== undefined && typeof ClipboardItem !== "undefined") {
      const forms = { "text/plain": blobOf(text, "text/plain"), "text/html": blobOf(html, "text/html") };
      await navigator.clipboard.write([new ClipboardItem(forms)]);
    } else await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function blobOf(text: string, type: string): Blob {
  return new Blob([text], { type });
}
