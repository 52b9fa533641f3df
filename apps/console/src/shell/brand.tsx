import { Link } from '@tanstack/react-router';
import icon from '../icon.svg';

/** The name of the house, and the way home. */
export const Brand = () => (
  <Link to="/" className="flex min-h-9 items-center gap-2.5 rounded-sm px-1">
    <img src={icon} alt="" width={28} height={28} />
    <span className="text-sm leading-tight font-semibold">
      Handraise
      <span className="block text-xs font-normal text-muted">Console</span>
    </span>
  </Link>
);
