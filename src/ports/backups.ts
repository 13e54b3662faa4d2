// The data of a running bot as one folder, and back from there.

export interface DataCounts {
  reports: number;
  /** With their files. */
  uploads: number;
  /** That have set something. */
  chats: number;
  /** Schedules of all chats. */
  reminders: number;
}

export interface Backup {
  folder: string;
  madeAt: Date;
  counts: DataCounts;
}

/** `taken`: the folder is there and not empty. `no-backup`: half ones are none. `too-new`: by a newer version of this program. */
export type BackupTrouble = 'no-data' | 'taken' | 'no-backup' | 'damaged' | 'too-new';
export type Backed<T> = { ok: true; value: T } | { ok: false; trouble: BackupTrouble };

export interface Restored {
  /** The backup of what there was before; null where there was nothing, or nothing that could be read. */
  before: string | null;
  /** Where the damaged database has been put. */
  damaged: string | null;
}

/** Every method rejects with a `StoreError` only. All work while other processes read and write the data. */
export interface Backups {
  /** Under this name there is a whole backup or none, whenever it is broken off. */
  make(folder: string): Promise<Backed<Backup>>;
  /** Checks every byte of it. */
  check(folder: string): Promise<Backed<Backup>>;
  /** Of the data in use; `damaged` where they cannot be read. */
  present(): Promise<DataCounts | 'none' | 'damaged'>;
  /**
   * Puts it in the place of the data in use, which are backed up into `before` first: whole or not at all. What was sent since
   * the backup was made is still known, so that no reminder comes again.
   */
  restore(folder: string, before: string): Promise<Backed<Restored>>;
}
