import type { SystemLine } from '@handraise/contracts';

const chosen: Readonly<Record<string, string>> = {
  wait: 'You keep waiting for a person.',
  callback: 'You asked to be called back.',
  message: 'You are leaving a message for a person.',
  ai: 'You went on with the AI assistant.',
};

/** English for readers without a catalogue: transcripts, exports, agents. Pages translate by code. */
export function systemText({ code, params }: SystemLine): string {
  const name = typeof params.name === 'string' ? params.name : 'A person';
  const goesOn = params.requeued === true ? ' We are finding somebody else; you keep your place.' : '';
  const sentences: Record<SystemLine['code'], string> = {
    human_requested:
      params.asked === false ? 'This is a matter for a person. We are finding one.' : 'You asked for a person.',
    human_request_canceled: 'You took the request for a person back. The AI assistant answers again.',
    human_joined: `${name} joined the conversation.`,
    human_left: `${name} left the conversation.${goesOn}`,
    human_lost: `${name} lost the connection. We are finding somebody else; you keep your place.`,
    nobody_available: 'Nobody is available right now. Your message is kept and somebody will come back to you.',
    assistant_unavailable: 'The AI assistant cannot answer right now. You can talk to a person.',
    choice_offered:
      'This takes longer than promised. You can wait, be called back, leave a message or go on with the AI assistant.',
    choice_made: chosen[String(params.choice)] ?? 'Your choice was noted.',
    session_resolved: `${name} ended the session.`,
    conversation_resolved: 'This conversation is resolved.',
    conversation_reopened: 'This conversation is open again. The AI assistant answers first.',
    handed_back: `${name} handed the conversation back to the AI assistant.`,
    still_there: 'Are you still there?',
  };
  return sentences[code];
}
