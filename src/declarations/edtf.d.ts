declare module "edtf" {
  /** Parse an EDTF string; throws where the string is no EDTF of that level. */
  export default function edtf(text: string, options?: { level?: 0 | 1 | 2 }): { readonly edtf: string };
}
