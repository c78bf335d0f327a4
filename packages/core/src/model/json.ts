/** A value that survives being written as JSON and read back on another host. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
