interface Hosted {
  folder: string;
  /** The path below which it stands, with a slash at both ends. */
  under?: string;
  isCompressed?: boolean;
  /** Another text in a file's place. */
  change?: (file: string) => string | undefined;
}

export function host(hosted: Hosted): Promise<{ address: string; close(): Promise<void> }>;
