/**
 * Whose traces these are on this device: the customer that the host's token names, else the guest. Read without a check,
 * which the server does: it only keeps what belongs to different people apart.
 */
export function ownerOf(token: string | undefined): string {
  try {
    const claims = atob((token ?? '').split('.')[1]?.replace(/-/g, '+').replace(/_/g, '/') ?? '');
    return `=${encodeURIComponent((JSON.parse(claims) as { sub: string }).sub)}`;
  } catch {
    return token ? '?' : 'guest';
  }
}

/** Where the traces of one person begin, in both storages of the browser. */
export const prefixOf = (token: string | undefined): string => `handraise:${ownerOf(token)}:`;
