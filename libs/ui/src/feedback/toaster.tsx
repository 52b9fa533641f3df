import { Toaster as Sonner, toast } from 'sonner';
import { explainError } from '../text/error-sentences';

interface ToasterProps {
  position?: 'top-center' | 'bottom-left';
  /** How far from the edges, so that nothing which is pressed lies below. */
  offset?: { bottom: number; left: number };
}

/** Where short messages appear. One in each app. */
export const Toaster = ({ position = 'top-center', offset }: ToasterProps) => (
  <Sonner
    position={position}
    offset={offset}
    visibleToasts={2}
    mobileOffset={8}
    toastOptions={{
      unstyled: true,
      classNames: {
        toast:
          'flex w-full items-center gap-3 rounded-md border border-border bg-raised px-4 py-3 text-sm text-text shadow-raised',
        error: 'border-danger',
        icon: 'shrink-0',
        success: 'border-human',
      },
    }}
  />
);

// The text is the name: what is said twice stands there once, for longer.
const once = (text: string) => ({ id: text });

/** Says that something was done. */
export const sayDone = (text: string): void => void toast.success(text, once(text));

/** Says something worth knowing. */
export const sayNews = (text: string): void => void toast(text, once(text));

/** Says why something did not work. */
export function sayError(error: unknown): void {
  const text = explainError(error);
  toast.error(text, once(text));
}
