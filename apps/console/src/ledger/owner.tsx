import { Link } from '@tanstack/react-router';
import { shortId } from '../parts/short-id';
import { idIn } from '../search';

/** Whose account it is; a click shows this owner's bookings only. */
export function Owner({ owner }: { owner: string | null }) {
  if (owner === null) return <span className="text-muted">–</span>;
  return (
    <Link
      to="/ledger"
      search={{ owner }}
      title={owner}
      className="inline-flex min-h-6 items-center font-mono text-xs text-brand underline"
    >
      {idIn(owner) ? `…${shortId(owner)}` : owner}
    </Link>
  );
}
