/** Code points of the digit zero in the scripts that people type numbers in; each is followed by one to nine. All of them are one UTF-16 unit, so offsets stay. */
const ZEROS = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50, 0x0ed0,
  0x0f20, 0x1040, 0x17e0, 0x1810, 0xff10,
];
const NON_ASCII_DIGIT = /[^\0-\x7f]/g;

/** The same text, unit for unit, with every script's decimal digits written 0-9. */
export function toAsciiDigits(text: string): string {
  return text.replace(NON_ASCII_DIGIT, (character) => {
    const code = character.charCodeAt(0);
    const zero = ZEROS.find((candidate) => code >= candidate && code <= candidate + 9);
    return zero === undefined ? character : String(code - zero);
  });
}
