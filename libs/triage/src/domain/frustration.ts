import { toClauses } from './normal-text';

/** Over folded clauses. Each pattern counts once, however many of its words stand there. */
const CUES: readonly (readonly [pattern: RegExp, weight: number])[] = [
  [
    /(?<!\p{L})(?:useless|ridiculous|unacceptable|terrible|horrible|awful|pathetic|disgusting|appalling|incompetent|joke of|worst|a joke|bullshit|crap|wtf|ffs|sick of|fed up|tired of|furious|angry|pissed|outrageous|disgrace|shame on|idiots?|stupid|damn|fuck\p{L}*|shit\p{L}*|scandal)(?!\p{L})/u,
    2,
  ],
  [
    /(?<!\p{L})(?:(?:second|third|fourth|fifth|tenth|2nd|3rd|4th|5th|10th|\d+th) time|again and again|over and over|how many times|for the last time|already (?:told|said|explained|asked)|still (?:not|no|nothing|waiting)|keep (?:asking|telling|repeating)|same (?:answer|thing|question) (?:again|twice)|(?:waiting|waited) (?:for )?(?:hours|days|weeks|months|forever))(?!\p{L})/u,
    2,
  ],
  [
    /(?<!\p{L})(?:(?:did|does|is|are|was) ?(?:not|nt) (?:help|helping|helpful|what i asked|answer\p{L}*)|not helping|doesnt help|didnt help|dont understand me|not listening|not what i (?:asked|meant|said)|youre not helping|never works?|nothing works|waste of time|no one (?:helps|answers|cares)|nobody (?:helps|answers|cares))(?!\p{L})/u,
    2,
  ],
  [
    /(?<!\p{L})(?:unverschamt|frechheit|lacherlich|nutzlos|katastrophe|scheisse|verarsch\p{L}*|zum (?:zweiten|dritten|vierten) mal|schon wieder|immer noch (?:nicht|keine?)|hilft (?:mir )?nicht)(?!\p{L})/u,
    2,
  ],
  [
    /(?<!\p{L})(?:inutil|ridiculo|inaceptable|verguenza|harto|harta|pesimo|mierda|horrible|por (?:segunda|tercera|cuarta) vez|otra vez lo mismo|no me ayuda\p{L}*|sigo sin)(?!\p{L})/u,
    2,
  ],
  [
    /(?<!\p{L})(?:inadmissible|inacceptable|honteux|scandaleux|nul|nulle|ras le bol|marre|merde|incompetents?|pour la (?:deuxieme|troisieme|quatrieme) fois|toujours (?:pas|rien)|ca n aide pas|ne m aide pas)(?!\p{L})/u,
    2,
  ],
  [
    /(?<!\p{L})(?:vardelos\p{L}*|oacceptabel\p{L}*|skandal|skamligt|usel\p{L}*|trott pa|for (?:andra|tredje|fjarde) gangen|fortfarande (?:inte|inget|ingen)|hjalper inte|helvete|jävla|javla)(?!\p{L})/u,
    2,
  ],
  [
    /(?<!\p{L})(?:سيء جدا|سيئه|غير مقبول|عار|فاشل\p{L}*|مهزله|زفت|للمره (?:الثانيه|الثالثه|الرابعه)|لا فائده|تعبت من|مليت)(?!\p{L})/u,
    2,
  ],
];
/** From here on a message counts as frustrated: one clear cue, or two weak ones. */
const THRESHOLD = 2;

/** Whether a message shows frustration: by words, shouting, and heaps of marks. Of customers only; never computed of agents. */
export function isFrustrated(text: string): boolean {
  const clauses = toClauses(text);
  const words = CUES.reduce((sum, [pattern, weight]) => sum + (pattern.test(clauses) ? weight : 0), 0);
  return words + shouting(text) + heapedMarks(text) >= THRESHOLD;
}

/**
 * Capitals in most words of four or more; scripts without capitals never shout. Not enough alone: some people
 * write so.
 */
function shouting(text: string): number {
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  const shouted = words.filter((word) => word === word.toUpperCase() && word !== word.toLowerCase());
  return words.length >= 4 && shouted.length / words.length > 0.7 ? 1.5 : 0;
}

/** "???": half of what is needed. */
function heapedMarks(text: string): number {
  return /[!?]{3,}/u.test(text) ? 1 : 0;
}
