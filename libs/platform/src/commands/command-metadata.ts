/** The metadata key under which a controller's method bears its command definition. */
export const COMMAND = 'handraise:command';
