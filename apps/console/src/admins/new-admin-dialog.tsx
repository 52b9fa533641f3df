import { TextField } from '@handraise/ui';
import { useState } from 'react';
import { useCommand } from '../api/queries';
import { ConfirmDialog } from '../parts/confirm-dialog';
import { emptyAdmin, faultsOf, type NewAdmin } from './new-admin';

/** Makes another admin, with a password that is handed over in person. */
export function NewAdminDialog({ onClose }: { onClose: () => void }) {
  const [admin, setAdmin] = useState(emptyAdmin);
  const [tried, setTried] = useState(false);
  const faults = faultsOf(admin);
  const create = useCommand('createAdmin', {
    done: `${admin.name.trim()} can log in now`,
    refresh: ['listAdmins'],
    onDone: onClose,
  });
  const confirm = () => {
    setTried(true);
    if (Object.keys(faults).length === 0)
      create.mutate({ ...admin, name: admin.name.trim(), email: admin.email.trim() });
  };
  const field = (name: keyof NewAdmin) => ({
    dense: true,
    autoComplete: 'off',
    value: admin[name],
    error: tried ? faults[name] : undefined,
    onChange: (event: { target: { value: string } }) => setAdmin({ ...admin, [name]: event.target.value }),
  });
  return (
    <ConfirmDialog
      open
      title="New admin"
      description="An admin may do everything that you may. Hand the password over in person."
      action="Make the admin"
      busy={create.isPending}
      onConfirm={confirm}
      onClose={onClose}
    >
      <div className="flex flex-col gap-4">
        <TextField label="Name" {...field('name')} />
        <TextField label="E-mail" type="email" {...field('email')} />
        <TextField
          label="Password"
          hint="Long is better than odd."
          {...field('password')}
          autoComplete="new-password"
        />
      </div>
    </ConfirmDialog>
  );
}
