import { buttonClasses, EmptyState } from '@handraise/ui';
import { Link } from '@tanstack/react-router';

/** An address that leads nowhere, and the way back. */
export const NotFound = () => (
  <main className="grid min-h-dvh place-items-center p-4">
    <EmptyState
      wholePage
      title="There is no such page"
      action={
        <Link to="/" className={buttonClasses({ look: 'primary' })}>
          Go home
        </Link>
      }
    />
  </main>
);
