import { useState } from 'preact/hooks';
import { t } from '../i18n/translation';
import type { Talk } from '../state/talk';
import { Star } from './icons';

const Stars = ({ score, onChoose }: { score: number; onChoose: (score: number) => void }) => (
  <div class="choose-stars">
    {[1, 2, 3, 4, 5].map((count) => (
      <label key={count} class={count <= score ? 'lit' : ''}>
        <input
          type="radio"
          name="score"
          checked={count === score}
          onChange={() => onChoose(count)}
          aria-label={t('rating.star', { count })}
        />
        <Star />
      </label>
    ))}
  </div>
);

/** Stars for the person, once per session; the assistant is judged apart. */
export const RatingCard = ({ talk }: { talk: Talk }) => {
  const [score, setScore] = useState(0);
  const [comment, setComment] = useState('');
  const session = talk.state.toRate.value;
  if (!session) return talk.rated.value ? <p class="system">{t('rating.thanks')}</p> : null;
  const submit = (event: Event): void => {
    event.preventDefault();
    void talk.rate(score, comment);
  };
  return (
    <form class="card rating" onSubmit={submit}>
      <fieldset>
        <legend>{t('rating.title', { name: session.agent.name })}</legend>
        <Stars score={score} onChoose={setScore} />
      </fieldset>
      {score > 0 && (
        <textarea
          rows={2}
          maxLength={1000}
          dir="auto"
          aria-label={t('rating.comment')}
          placeholder={t('rating.comment')}
          value={comment}
          onInput={(event) => setComment(event.currentTarget.value)}
        />
      )}
      <div class="row">
        <button type="button" class="quiet" onClick={() => talk.skipRating()}>
          {t('rating.later')}
        </button>
        <button type="submit" class="primary" disabled={score === 0 || talk.busy.value}>
          {t('rating.send')}
        </button>
      </div>
    </form>
  );
};
