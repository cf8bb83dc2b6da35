/** How long browsers keep what visitors load. A page goes on with it while the server is away. */
export const caching = {
  /** Named by its content. */
  immutable: 'public, max-age=31536000, immutable',
  loader: 'public, max-age=300, stale-while-revalidate=86400',
  manifest: 'public, max-age=30, stale-while-revalidate=86400',
} as const
