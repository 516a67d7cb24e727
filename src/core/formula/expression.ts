/** The tree of a formula. Names are in upper case. */
import type { Scalar } from './scalar';

export type Expression =
  | { readonly kind: 'value'; readonly value: Scalar }
  /** An argument that is left out, as the second one of `F(1,,3)`. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'reference'; readonly reference: Reference }
  /** A parameter of a LAMBDA, a name of a LET, or a named range. */
  | { readonly kind: 'name'; readonly name: string }
  | CallExpression
  /** A function that is the result of an expression, as in `LAMBDA(x,x)(1)`. */
  | { readonly kind: 'application'; readonly target: Expression; readonly args: readonly Expression[] }
  | {
      readonly kind: 'operation';
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'sign'; readonly operator: '+' | '-' | '%'; readonly of: Expression }
  /** An array in braces. */
  | { readonly kind: 'array'; readonly rows: readonly (readonly Expression[])[] };

export interface CallExpression {
  readonly kind: 'call';
  readonly name: string;
  readonly args: readonly Expression[];
}

/** A row or a column, counted from 1, or counted from the cell of the formula. */
export interface Coordinate {
  readonly relative: boolean;
  readonly at: number;
}

/** An area of cells. Without a coordinate it reaches as far as the tab does. */
export interface Reference {
  readonly tab?: string;
  readonly top?: Coordinate;
  readonly left?: Coordinate;
  readonly bottom?: Coordinate;
  readonly right?: Coordinate;
}
