import { accountInWords } from './account-words';

/** What an account is for, with the code by which exports name it. */
export const AccountName = ({ code }: { code: string }) => (
  <span title={code}>
    {accountInWords(code)}
    <span className="sr-only"> ({code})</span>
  </span>
);
