// Every file layout that is written here, sorted by name.
import type { FileLayout } from '../file-layout.ts';

export const FILE_LAYOUTS: readonly FileLayout[] = [];
