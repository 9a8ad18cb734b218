import type { TokenSource } from '../feed/feed';

const ANSWER_WITHIN_MS = 10_000;
const LONGEST_TEXT = 200;

/** What is wrong with what was sent, by the names of fields the server uses. */
export type FieldProblems = Readonly<Record<string, readonly string[]>>;

/** The server did not do what was asked; the message is for people. */
export class ApiProblem extends Error {
  /** HTTP status; 0 when there was no answer. */
  readonly status: number;
  readonly fields: FieldProblems;

  constructor(status: number, message: string, fields: FieldProblems = {}) {
    super(message);
    this.name = 'ApiProblem';
    this.status = status;
    this.fields = fields;
  }
}

/** The REST interface of the server, asked as whoever is signed in. Everything fails with an {@link ApiProblem}. */
export class Api {
  readonly #base: URL;
  readonly #source: TokenSource;

  constructor(base: URL, source: TokenSource) {
    this.#base = base;
    this.#source = source;
  }

  get(path: string): Promise<unknown> {
    return this.#ask('GET', path);
  }

  post(path: string, body?: object): Promise<unknown> {
    return this.#ask('POST', path, body ?? {});
  }

  put(path: string, body: object): Promise<unknown> {
    return this.#ask('PUT', path, body);
  }

  patch(path: string, body: object): Promise<unknown> {
    return this.#ask('PATCH', path, body);
  }

  delete(path: string): Promise<unknown> {
    return this.#ask('DELETE', path);
  }

  async #ask(method: string, path: string, body?: object): Promise<unknown> {
    let response: Response;
    try {
      const token = await this.#source.token();
      response = await fetch(new URL(`api/v1/${path}`, this.#base), {
        method,
        headers: {
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
      });
    } catch {
      throw new ApiProblem(0, 'The server cannot be reached.');
    }
    const answer: unknown = await response.json().catch(() => undefined);
    if (!response.ok) {
      throw problemOf(response.status, answer);
    }
    return answer;
  }
}

/** What to tell people of something that went wrong. */
export function problemText(problem: unknown): string {
  return problem instanceof Error && problem.message !== '' ? problem.message : 'That did not work.';
}

/** What is wrong with which field, where that is what went wrong. */
export function fieldsIn(problem: unknown): FieldProblems {
  return problem instanceof ApiProblem ? problem.fields : {};
}

function problemOf(status: number, answer: unknown): ApiProblem {
  const { error, detail, ...rest } = Object(answer) as Record<string, unknown>;
  const said = [error, detail].find((each) => typeof each === 'string');
  const fields = fieldsOf(rest);
  if (typeof said === 'string') {
    return new ApiProblem(status, sentence(said), fields);
  }
  if (Object.keys(fields).length > 0) {
    return new ApiProblem(status, 'Something in it is not right.', fields);
  }
  return new ApiProblem(status, WORDS[status] ?? `The server answered ${status}.`);
}

const WORDS: Readonly<Record<number, string>> = {
  401: 'Sign in to do that.',
  403: 'Your account may not do that.',
  404: 'The server does not have that any more.',
  429: 'Too many requests. Wait a moment.',
};

/** The members that are texts or lists of texts. */
export function fieldsOf(answer: Readonly<Record<string, unknown>>): FieldProblems {
  const fields = Object.entries(answer).map(([field, texts]) => [field, list(texts)] as const);
  return Object.fromEntries(fields.filter(([, texts]) => texts.length > 0));
}

function list(value: unknown): string[] {
  const all: unknown[] = Array.isArray(value) ? value : [value];
  return all.filter((each): each is string => typeof each === 'string').map((each) => each.slice(0, LONGEST_TEXT));
}

function sentence(text: string): string {
  const short = text.slice(0, LONGEST_TEXT);
  return /[.!?]$/.test(short) ? short : `${short}.`;
}
