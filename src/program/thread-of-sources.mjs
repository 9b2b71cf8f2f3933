/** What a thread runs where the program is run from its sources: TypeScript has to be made readable in each anew. */
import { register } from "tsx/esm/api";

register();

const { default: work } = await import("../thread.ts");

export default work;
