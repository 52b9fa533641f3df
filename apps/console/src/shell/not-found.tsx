import { buttonClasses, EmptyState } from '@handraise/ui';
import { Link } from '@tanstack/react-router';

/** An address that leads nowhere. */
export const NotFound = () => (
  <main className="grid min-h-dvh place-items-center">
    <h1 className="sr-only">Handraise console</h1>
    <EmptyState
      title="There is no such screen"
      action={
        <Link to="/" className={buttonClasses({ look: 'primary' })}>
          Live board
        </Link>
      }
    >
      The address may be mistyped, or the screen has moved.
    </EmptyState>
  </main>
);
