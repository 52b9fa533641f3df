import { Badge, IconButton } from '@handraise/ui';
import { X } from 'lucide-react';
import { OwnerName } from './owner';

interface OwnerFilterProps {
  owner: string | undefined;
  onChange: (owner: string | undefined) => void;
}

/** Whose bookings are shown; chosen by a click on an owner in the list. */
export const OwnerFilter = ({ owner, onChange }: OwnerFilterProps) =>
  owner === undefined ? null : (
    <div className="flex items-center gap-1">
      <Badge tone="brand">
        <span title={owner}>
          Only <OwnerName owner={owner} />
        </span>
      </Badge>
      <IconButton
        size="sm"
        label="Show everybody’s bookings"
        icon={<X aria-hidden size={16} />}
        onClick={() => onChange(undefined)}
      />
    </div>
  );
