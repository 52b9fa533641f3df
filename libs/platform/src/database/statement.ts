/** An SQL statement that each connection prepares once, under its name. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** Names must be unique in the product: prefix them with the library. */
export const sql = (name: string, text: string): Statement => ({ name, text });
