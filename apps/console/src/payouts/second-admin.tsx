import { Notice } from '@handraise/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useSyncExternalStore } from 'react';
import { reading } from '../api/queries';
import { session } from '../api/server';

/** Why there is no button: who started it, and who can approve it. */
export function SecondAdminNeeded() {
  const own = useSyncExternalStore(session.subscribe, session.principal)?.id;
  const { data } = useQuery(reading('listAdmins', { limit: 100 }));
  const others = (data?.data ?? []).filter(({ id, status }) => id !== own && status === 'active');
  return (
    <Notice tone="warn">
      You started this payout, and above 500.00 two people look at it.{' '}
      {others.length > 0 ? (
        <>It can be approved by {others.map(({ name }) => name).join(' or ')}.</>
      ) : (
        <>
          There is no second admin yet:{' '}
          <Link to="/admins" className="underline">
            make one
          </Link>
          , who then approves it.
        </>
      )}
    </Notice>
  );
}
