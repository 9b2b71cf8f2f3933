/** Read a language as a source states it, such as `en_US`. @returns BCP 47; undefined where it names none */
export function readLanguage(value: string | undefined): string | undefined {
  const tag = value?.trim().replaceAll("_", "-") ?? "";
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag)) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
