/** Files that people drop or paste. */

/** The first one; undefined where there is none, or where words come with it: then these are meant. */
export function fileIn(data: DataTransfer | null): File | undefined {
  return data && !data.types.includes('text/plain') ? data.files[0] : undefined
}
