import { Notice } from '@handraise/ui';
import { TriangleAlert } from 'lucide-react';

/** What nobody should publish by accident. */
export const Remarks = ({ remarks }: { remarks: readonly string[] }) => (
  <div role="status" className="flex flex-col gap-2 empty:hidden">
    {remarks.map((remark) => (
      <Notice key={remark} tone="danger" icon={<TriangleAlert aria-hidden size={18} />}>
        {remark}
      </Notice>
    ))}
  </div>
);
