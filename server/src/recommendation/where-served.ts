import type { Entry } from '../catalog/contract';
import type { AnswerContext } from './answer-page';
import { nextBestSchema, type Caller, type Item } from './contract';
import { explainAbsence } from './domain/explain-absence';
import { mergePage } from './domain/merge-page';
import type {
  Segment,
  SegmentAnswer,
  ServedSegment,
  Serving,
  ServingQuestion,
} from './serving-contract';
import { answerUnkept, type UnkeptAnswer } from './unkept-answer';

/** Each is an answer of its own: an editor waits for them, and so do visitors. */
const MOST_SEGMENTS = 400;

/** Every segment of the site, slot by slot. */
const segmentsOf = ({ slots, view: { taxonomy } }: AnswerContext): Segment[] => {
  const active = taxonomy.personas.filter(({ active }) => active).map(({ key }) => key);
  return [...slots.keys()].flatMap((slot) =>
    taxonomy.journeys.flatMap((journey) =>
      journey.stages.flatMap((index) => {
        const stage = taxonomy.stages[index]?.key;
        if (stage === undefined) return [];
        return [null, ...active].map((persona): Segment => ({
          slot,
          journey: journey.key,
          stage,
          persona,
        }));
      })
    )
  );
};

/**
 * What such visitors are shown who came today and have read enough to be asked for something. Null:
 * the segment is none of the site's.
 */
const answer = (
  { slot, journey, stage, persona }: Segment,
  locale: string | null,
  caller: Caller,
  context: AnswerContext
): UnkeptAnswer | null => {
  const seen = context.slots.get(slot)?.pacing.minSeenBeforeAsk ?? 0;
  const visitor = { stage, persona, seen };
  const input = nextBestSchema.parse({ slot, journey, locale, visitor });
  const answered = answerUnkept(mergePage(null, input, ''), caller, context);
  return answered.ok ? answered : null;
};

const rankOf = (items: readonly Item[], { contentType, documentId }: ServingQuestion) =>
  items.find(({ ref }) => ref.contentType === contentType && ref.documentId === documentId)?.rank ??
  null;

const inSegment = (
  segment: Segment,
  question: ServingQuestion,
  entry: Entry | undefined,
  context: AnswerContext
): SegmentAnswer | null => {
  const answered = answer(segment, question.locale, question.caller, context);
  if (!answered) return null;
  const { request, stage } = answered;
  const { items } = answered.payload;
  const rank = rankOf(items, question);
  const absence = rank === null ? explainAbsence(entry, request, stage(), items) : null;
  return { ...segment, rank, absence };
};

/** Slots and segments in which an entry is shown now, by its published tags; and why not in one. */
export const whereServed = (question: ServingQuestion, context: AnswerContext): Serving => {
  const { contentType, documentId, locale, caller, segment } = question;
  const entry = context.view.find(contentType, documentId, locale);
  const isReadable = caller.readable.has(contentType);
  const all = entry && isReadable ? segmentsOf(context) : [];
  const served = all.slice(0, MOST_SEGMENTS).flatMap((each): ServedSegment[] => {
    const items = answer(each, locale, caller, context)?.payload.items ?? [];
    const rank = rankOf(items, question);
    return rank === null ? [] : [{ ...each, rank }];
  });
  return {
    isPublished: entry !== undefined,
    isReadable,
    slots: [...context.slots.keys()],
    served,
    isCut: all.length > MOST_SEGMENTS,
    segment: segment && inSegment(segment, question, entry, context),
  };
};
