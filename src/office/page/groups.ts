// Things that belong together because one of them touches the next.

export class Groups {
  readonly #parents: number[];

  constructor(count: number) {
    this.#parents = Array.from({ length: count }, (_, i) => i);
  }

  unite(a: number, b: number): void {
    this.#parents[this.#root(a)] = this.#root(b);
  }

  /** Every number below `count` in one list. */
  lists(): number[][] {
    const lists = new Map<number, number[]>();
    for (let i = 0; i < this.#parents.length; i += 1) {
      const root = this.#root(i);
      const list = lists.get(root);
      if (list) list.push(i);
      else lists.set(root, [i]);
    }
    return [...lists.values()];
  }

  #root(at: number): number {
    const parents = this.#parents;
    let i = at;
    while (parents[i] !== i) {
      parents[i] = parents[parents[i]!]!;
      i = parents[i]!;
    }
    return i;
  }
}
