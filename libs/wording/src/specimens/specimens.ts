/** Facts for each rule of an area, several where the wording branches; the compiler lists the rules that have none. */
export type Specimens<F extends object> = { readonly [Rule in keyof F]: readonly [F[Rule], ...F[Rule][]] };
