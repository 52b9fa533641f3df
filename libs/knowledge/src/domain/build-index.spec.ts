import { finish, IndexBuilder, type Indexes } from './build-index';
import type { IndexedArticle } from './prepared-article';

const anArticle = (id: string, body: string, version = 1): IndexedArticle => ({
  articleId: id as IndexedArticle['articleId'],
  version,
  title: `About ${id}`,
  locale: 'en-GB',
  body,
  sampleQuestions: [],
});
const first = (indexes: Indexes, question: string) => indexes.get('en')?.search(question, 1)[0]?.article;

describe('an index that is built again', () => {
  const parcels = anArticle('parcels', 'Parcels take three days.');
  const fees = anArticle('fees', 'The late fee is 6 EUR.');

  it('has what was changed, keeps what was not, and forgets what is gone', () => {
    const builder = new IndexBuilder();
    finish(builder.build([parcels, fees]));
    const changed = anArticle('fees', 'The late fee is now called overdue charge.', 2);
    const indexes = finish(builder.build([parcels, changed]));
    expect(first(indexes, 'overdue charge')).toBe(changed);
    expect(first(indexes, 'how long do parcels take')).toBe(parcels);
    expect(finish(builder.build([parcels])).get('en')?.size).toBe(1);
  });

  it('finds the same as one that is built anew', () => {
    const builder = new IndexBuilder();
    finish(builder.build([parcels]));
    const again = finish(builder.build([parcels, fees])).get('en');
    const anew = finish(new IndexBuilder().build([parcels, fees])).get('en');
    expect(again?.search('late fee for a parcel', 2)).toEqual(anew?.search('late fee for a parcel', 2));
  });
});
