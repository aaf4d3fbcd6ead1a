/** A catalogue of the shape that English has, whatever its words are. */
export type Like<T> = T extends string
  ? string
  : T extends (...given: infer Given) => infer Said
    ? (...given: Given) => Like<Said>
    : T extends object
      ? { [Key in keyof T]: Like<T[Key]> }
      : T;
