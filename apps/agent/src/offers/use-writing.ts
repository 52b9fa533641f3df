import { useEffect, useState } from 'react';

const isWriting = (): boolean =>
  document.activeElement?.matches('textarea, input[type="text"], input:not([type])') ?? false;

/** Whether the cursor stood in a box to write in when this appeared, and has not left it since. */
export function useWriting(): boolean {
  const [writing, setWriting] = useState(isWriting);
  useEffect(() => {
    if (!writing) return undefined;
    const look = () => setWriting(isWriting());
    document.addEventListener('focusout', look);
    document.addEventListener('focusin', look);
    return () => {
      document.removeEventListener('focusout', look);
      document.removeEventListener('focusin', look);
    };
  }, [writing]);
  return writing;
}
