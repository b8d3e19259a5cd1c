import type { AnyTRPCProcedure, inferProcedureOutput } from "@trpc/server";
import type { AppRouter } from "../index.ts";

type Stays = string | number | boolean | null | Stays[] | { [key: string]: Stays };
/** The places of a type that JSON would lose or change: dates, bigints, maps, typed arrays, `undefined` in a list. `unknown` is left to the matrix, which sends real values. */
export type NotPlain<T, At extends string = ""> = unknown extends T
  ? never
  : T extends Stays
    ? never
    : T extends bigint | symbol | undefined | Date | RegExp | ArrayBuffer | ArrayBufferView | ReadonlySet<unknown>
      ? At
      : T extends ReadonlyMap<unknown, unknown> | ((...given: never) => unknown)
        ? At
        : T extends readonly (infer One)[]
          ? NotPlain<One, `${At}[]`>
          : { [Key in keyof T]-?: NotPlain<Exclude<T[Key], undefined>, `${At}.${Key & string}`> }[keyof T];

type Procedures = AppRouter["_def"]["procedures"];
type Paths<Tree, At extends string = ""> = {
  [Key in keyof Tree & string]: Tree[Key] extends AnyTRPCProcedure
    ? NotPlain<NonNullable<inferProcedureOutput<Tree[Key]>>, `${At}${Key}`>
    : Paths<Tree[Key], `${At}${Key}.`>;
}[keyof Tree & string];

/** Every place in an answer of a procedure that is no plain JSON. It has to be `never`. */
export type NotPlainOutputs = Paths<Procedures>;
