// The time, handed in so that nothing below the handlers asks for it by itself.

export interface Clock {
  now(): Date;
}
