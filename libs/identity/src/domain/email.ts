/** E-mail addresses are compared without case; stored as one form so that there is one account per person. */
export const normalizeEmail = (email: string): string => email.trim().toLowerCase();
