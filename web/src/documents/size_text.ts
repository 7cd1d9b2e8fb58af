// The size of a file as people say it.

/** 940 B, 12 kB, 3.4 MB; the limits of the server are whole mebibytes and are shown so. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const kibibytes = bytes / 1024;
  if (kibibytes < 1024) return `${Math.round(kibibytes)} kB`;
  return `${Number((kibibytes / 1024).toFixed(1))} MB`;
}
