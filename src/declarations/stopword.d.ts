/** Lists of stop words by ISO 639-3 code, beside a function that removes them. */
declare module "stopword" {
  const lists: Readonly<Record<string, unknown>>;
  export default lists;
}
