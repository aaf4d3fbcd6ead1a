// What several chapters begin from.

/** The circles' start whose units' ways spread well. */
export const FREE = 'start.seed=53';

/** The same with all units of the layer alike, in and out. */
export const ALIKE = `${FREE}&start.symmetry=identical`;

/** Trained for 49 epochs: the units have parted. */
export const PARTED = 4900;
