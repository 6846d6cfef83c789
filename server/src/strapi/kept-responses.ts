/**
 * Keeps what GraphQL made of public answers, so that visitors of one segment are answered without
 * executing the document again.
 *
 * The recommendation answers the same segment with the very same objects while nothing changes; what
 * cost was walking them field by field, with the hooks that Apollo's plugins have in every field: a
 * quarter of the requests per second of `{ __typename }`. Rights are checked and the answer is asked
 * for as ever; only where it is the object of before is the kept data sent.
 */
import { LRUCache } from 'lru-cache';

/** Longer variables carry a visitor's history: nobody else sends them. */
const MAX_VARIABLES = 2000;

/** A resolver of a root field, as the GraphQL plugin calls it. */
type Resolve<Context extends object> = (
  parent: unknown,
  args: unknown,
  context: Context,
  info: { readonly path: { readonly key: string | number } }
) => Promise<unknown>;

/** Throws what a caller without the right is answered with. */
type Verify<Context extends object> = (field: string, context: Context) => Promise<unknown>;

interface Answered {
  readonly field: string;
  readonly args: unknown;
  readonly result: unknown;
}

/** What a document and its variables were answered with. */
interface Kept {
  readonly answers: readonly Answered[];
  readonly data: Readonly<Record<string, unknown>>;
}

interface SingleResult {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: unknown;
}
export interface ApolloRequest<Context extends object> {
  readonly contextValue: Context;
  readonly operation?: object;
  readonly request: { readonly variables?: object };
}
export interface ApolloAnswer<Context extends object> extends ApolloRequest<Context> {
  readonly response: {
    readonly body:
      | { readonly kind: 'single'; readonly singleResult: SingleResult }
      | { readonly kind: 'incremental' };
  };
}

export interface KeptResponsesOptions<Context extends object> {
  /** Responses that are kept at most; 0: none. */
  readonly max: number;
  readonly verify: Verify<Context>;
  /** Is this answer the same object for everybody who asks the same? */
  readonly isShared: (result: unknown) => boolean;
  /** False where the site changes how our types are resolved: its own code runs every time then. */
  readonly isAllowed: () => boolean;
}

export interface KeptResponses<Context extends object> {
  /** Notes what the resolver of a root field answers. */
  watch(field: string, resolve: Resolve<Context>): Resolve<Context>;
  /** For Apollo Server. */
  readonly plugin: { requestDidStart(): Promise<object> };
}

/** Kept responses by document and variables, least recently used out first. */
const createStore = (max: number) => {
  const kept = new LRUCache<string, Kept>({ max: Math.max(max, 1) });
  /** Apollo keeps documents: the same text is the same operation, object for object. */
  const numbers = new WeakMap<object, number>();
  let operations = 0;
  const keyOf = (number: number, variables: object | undefined): string | undefined => {
    const text = JSON.stringify(variables ?? {});
    return text.length > MAX_VARIABLES ? undefined : `${number} ${text}`;
  };
  return {
    get(operation: object, variables: object | undefined): Kept | undefined {
      const number = numbers.get(operation);
      const key = number === undefined ? undefined : keyOf(number, variables);
      return key === undefined ? undefined : kept.get(key);
    },
    set(operation: object, variables: object | undefined, response: Kept): void {
      const number = numbers.get(operation) ?? (operations += 1);
      numbers.set(operation, number);
      const key = keyOf(number, variables);
      if (key !== undefined) kept.set(key, response);
    },
  };
};

/** Remembers, by request, what its root fields answered, by the names that the response has. */
const createNotes = <Context extends object>() => {
  const resolvers = new Map<string, Resolve<Context>>();
  const noted = new WeakMap<Context, Map<string | number, Answered>>();
  return {
    /** Asks again. @throws what a caller without the right is answered with. */
    async isStillTrue(
      { field, args, result }: Answered,
      context: Context,
      verify: Verify<Context>
    ): Promise<boolean> {
      await verify(field, context);
      const answer = await resolvers.get(field)?.(null, args, context, { path: { key: field } });
      return answer === result;
    },
    of: (context: Context) => noted.get(context),
    watch: (field: string, resolve: Resolve<Context>): Resolve<Context> => {
      resolvers.set(field, resolve);
      return async (parent, args, context, info) => {
        const result = await resolve(parent, args, context, info);
        const answers = noted.get(context) ?? new Map<string | number, Answered>();
        noted.set(context, answers.set(info.path.key, { field, args, result }));
        return result;
      };
    },
  };
};

export const createKeptResponses = <Context extends object>({
  max,
  verify,
  isShared,
  isAllowed,
}: KeptResponsesOptions<Context>): KeptResponses<Context> => {
  const store = createStore(max);
  const notes = createNotes<Context>();

  const find = async (request: ApolloRequest<Context>): Promise<Kept['data'] | undefined> => {
    const { contextValue, operation } = request;
    const found = operation && store.get(operation, request.request.variables);
    if (!found) return undefined;
    try {
      for (const answer of found.answers) {
        if (!(await notes.isStillTrue(answer, contextValue, verify))) return undefined;
      }
      return found.data;
    } catch {
      // The execution meets the same error, and says it as it should be said.
      return undefined;
    }
  };

  const keep = ({ contextValue, operation, request, response }: ApolloAnswer<Context>): void => {
    const answers = notes.of(contextValue);
    if (!answers || !operation || response.body.kind !== 'single') return;
    const { data, errors } = response.body.singleResult;
    if (!data || errors !== undefined || !isAllowed()) return;
    if (!Object.keys(data).every((name) => isShared(answers.get(name)?.result))) return;
    store.set(operation, request.variables, { answers: [...answers.values()], data });
  };

  const startRequest = () => {
    let isServed = false;
    return {
      async responseForOperation(request: ApolloRequest<Context>): Promise<object | null> {
        const data = await find(request);
        if (!data) return null;
        isServed = true;
        // A new object: what a plugin of the site adds to one response is not in the next.
        const singleResult = { data: { ...data } };
        return { body: { kind: 'single', singleResult }, http: { headers: new Map() } };
      },
      async willSendResponse(answer: ApolloAnswer<Context>): Promise<void> {
        if (!isServed) keep(answer);
      },
    };
  };

  return {
    watch: (field, resolve) => (max === 0 ? resolve : notes.watch(field, resolve)),
    plugin: { requestDidStart: () => Promise.resolve(max === 0 ? {} : startRequest()) },
  };
};
