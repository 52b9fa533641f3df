import { valueAt, type Json } from './document';

const kindsOfWork: readonly (readonly [key: string, name: string])[] = [
  ['S', 'small'],
  ['M', 'medium'],
  ['L', 'large'],
  ['dispute', 'dispute'],
];

/** What nobody should publish by accident, in sentences. */
export function rateRemarks(document: Json, published: Json | undefined): string[] {
  const unpaid = kindsOfWork.filter(([key]) => valueAt(document, ['base', key]) === 0).map(([, name]) => name);
  const earlier = valueAt(published, ['currency']);
  const later = valueAt(document, ['currency']);
  const isOther = earlier !== undefined && earlier !== later;
  return [
    ...(isOther
      ? [
          `The currency changes from ${String(earlier)} to ${String(later)}, and nothing is converted: every amount below keeps its number and is paid in ${String(later)}. What agents earned before stays in ${String(earlier)}.`,
        ]
      : []),
    ...(unpaid.length > 0
      ? [
          `Base pay is zero for ${unpaid.join(', ')} work: such a session pays nothing but the floor for its minutes, because supplements are a share of the base.`,
        ]
      : []),
  ];
}
