/** A division of the country, today's or a former one. */
export interface Division {
  /** 启东市. */
  name: string;
  /** Those it is in, from the widest: 江苏省, 南通市. */
  above: string[];
  /** Its name or rank is another by now, or it was merged: older reports name it. */
  former: boolean;
}
