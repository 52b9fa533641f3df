import type { CommandResult } from '@handraise/client';
import { Button } from '@handraise/ui';
import { useState } from 'react';
import { useCommand } from '../api/queries';
import { ConfirmDialog } from '../parts/confirm-dialog';

type Admin = CommandResult<'listAdmins'>['data'][number];

/** Sessions of the other admin end on the server; here only the list is out of date. */
const refresh = ['listAdmins'] as const;

/** Takes an admin's access away, or gives it back. Nobody locks themselves out. */
export function AdminStep({ admin, own }: { admin: Admin; own: boolean }) {
  const [asking, setAsking] = useState(false);
  const enable = useCommand('updateAdmin', { done: `${admin.name} may log in again`, refresh });
  const disable = useCommand('updateAdmin', {
    done: `${admin.name} is logged out and disabled`,
    refresh,
    onDone: () => setAsking(false),
  });
  if (own) return <span className="text-muted">–</span>;
  if (admin.status === 'disabled')
    return (
      <Button size="sm" busy={enable.isPending} onClick={() => enable.mutate({ adminId: admin.id, status: 'active' })}>
        Take back
      </Button>
    );
  return (
    <>
      <Button size="sm" onClick={() => setAsking(true)}>
        Disable …
      </Button>
      <ConfirmDialog
        open={asking}
        title={`Disable ${admin.name}?`}
        description="Every login ends at once. What this admin decided stays in the books under this name."
        action="Disable"
        look="danger"
        busy={disable.isPending}
        onConfirm={() => disable.mutate({ adminId: admin.id, status: 'disabled' })}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
