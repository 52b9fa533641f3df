import { Button, Card, Citations, formatShare, sayError, TextField } from '@handraise/ui';
import { useMutation } from '@tanstack/react-query';
import { Suspense, useState, type FormEvent } from 'react';
import { server } from '../api/server';
import { Preview } from './lazy-preview';

/** Asks the published knowledge what a customer would ask. */
export function QuestionTest({ locale }: { locale: string }) {
  const [question, setQuestion] = useState('');
  const ask = useMutation({
    mutationFn: () => server.call('askKnowledge', { question, ...(locale ? { locale } : {}) }),
    onError: sayError,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask.mutate();
  };
  return (
    <Card dense title="Ask what a customer would ask">
      <form onSubmit={submit} className="flex flex-wrap items-end gap-2">
        <div className="min-w-0 flex-1 basis-56">
          <TextField
            dense
            required
            label="Question"
            hint="Answered from what is published now, not from the draft."
            dir="auto"
            value={question}
            onChange={(event) => setQuestion(event.target.value)}
          />
        </div>
        <Button size="sm" type="submit" busy={ask.isPending}>
          Ask
        </Button>
      </form>
      <div role="status" className="mt-3 text-sm empty:hidden">
        {ask.data &&
          (ask.data.answer === null ? (
            <p className="text-warn">
              No answer: the evidence is too weak ({formatShare(ask.data.confidence)}). A customer would be offered a
              person.
            </p>
          ) : (
            <div className="rounded-lg bg-ai-soft p-3" dir="auto">
              <Suspense fallback={<p className="whitespace-pre-wrap">{ask.data.answer}</p>}>
                <Preview markdown={ask.data.answer} />
              </Suspense>
              <Citations citations={ask.data.citations} />
              <p className="mt-2 text-xs text-muted">Confidence {formatShare(ask.data.confidence)}</p>
            </div>
          ))}
      </div>
    </Card>
  );
}
