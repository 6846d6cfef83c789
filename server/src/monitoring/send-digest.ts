import { setTimeout as sleep } from 'node:timers/promises';
import type { Core, UID } from '@strapi/strapi';
import { nameInLanguage } from '../taxonomy';
import type { Taxonomy, TaxonomyRoom } from '../taxonomy/contract';
import { DIGEST_EVENT } from './digest-contract';
import { writeDigest, type DigestLinks } from './domain/write-digest';
import type { DigestSettings } from './settings-contract';
import type { Taken } from './take-due-snapshots';
import { writeDigestMail, type JourneyNames, type Mail } from './write-digest-mail';

export interface DigestSetting {
  readonly strapi: Core.Strapi;
  readonly settings: DigestSettings;
  readonly taxonomy: Pick<TaxonomyRoom, 'read'>;
}

/** A provider that says nothing for so long is taken for one that failed, ms. */
const PATIENCE_MS = 30_000;

/** Strapi's webhooks take only events that it knows. */
export const allowDigestEvent = (strapi: Core.Strapi): void => {
  const store = strapi.get('webhookStore') as {
    addAllowedEvent(key: string, value: string): void;
  };
  store.addAllowedEvent('CONTENT_FUNNEL_COVERAGE_DIGEST', DIGEST_EVENT);
};

const linksOf = (strapi: Core.Strapi): DigestLinks => {
  const admin = strapi.config.get<string>('admin.absoluteUrl').replace(/\/$/, '');
  return {
    coverage: (journey) =>
      `${admin}/plugins/content-funnel/coverage?journey=${encodeURIComponent(journey)}`,
    entry: (contentType, documentId) => {
      const { kind } = strapi.getModel(contentType as UID.ContentType);
      const path = kind === 'singleType' ? contentType : `${contentType}/${documentId}`;
      return `${admin}/content-manager/${kind === 'singleType' ? 'single' : 'collection'}-types/${path}`;
    },
  };
};

const namesOf = ({ journeys, stages, personas }: Taxonomy, key: string): JourneyNames => {
  const journey = journeys.find((one) => one.key === key);
  return {
    journey: journey?.name ?? key,
    stages: (journey?.stages ?? []).flatMap((place) => stages[place] ?? []),
    personas: (journey?.personas ?? []).flatMap((place) => personas[place] ?? []),
  };
};

interface EmailService {
  send(options: Mail & { readonly to: string }): Promise<unknown>;
}

/** A code tells what went wrong and nothing of what was sent. */
const codeOf = (error: unknown): string | null => {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,40}$/.test(code) ? code : null;
};

/** Each gets a mail of his own. A provider that fails is logged, without what was sent and to whom. */
const sendMails = async (
  strapi: Core.Strapi,
  recipients: readonly string[],
  mail: Mail,
  journey: string
): Promise<void> => {
  const service = strapi.plugin('email')?.service('email') as EmailService | undefined;
  const codes: (string | null)[] = [];
  for (const to of recipients) {
    const patience = new AbortController();
    const late = sleep(PATIENCE_MS, null, { ref: false, signal: patience.signal }).then(() => {
      throw Object.assign(new Error('The provider did not answer'), { code: 'ETIMEDOUT' });
    });
    try {
      if (service === undefined) throw new Error('The site has no e-mail plugin');
      await Promise.race([service.send({ to, ...mail }), late]);
    } catch (error) {
      codes.push(codeOf(error));
    } finally {
      patience.abort();
      await late.catch(() => undefined);
    }
  }
  if (codes.length === 0) return;
  const known = [...new Set(codes)].filter((code) => code !== null);
  strapi.log.warn(
    `Content Funnel: the site's e-mail provider could not send the digest of the journey ` +
      `"${journey}" to ${codes.length} of ${recipients.length} addresses` +
      (known.length === 0 ? '' : ` (${known.join(', ')})`)
  );
};

/**
 * Tells what has changed since the snapshot before, as far as the settings say so: nobody by default.
 * Never rejects: a snapshot is there whether anybody could be told or not.
 */
export const sendDigest = async (
  { strapi, settings, taxonomy }: DigestSetting,
  { before, after, sentences }: Taken
): Promise<void> => {
  const { webhook, email, language } = settings;
  if (before === null || (!webhook && email.length === 0)) return;
  try {
    const digest = writeDigest(before, after, linksOf(strapi));
    if (digest === null) return;
    if (webhook) {
      strapi.eventHub.emit(DIGEST_EVENT, digest).catch((error: unknown) => strapi.log.error(error));
    }
    if (email.length === 0) return;
    const names = namesOf(nameInLanguage(await taxonomy.read(), language), digest.journey);
    const mail = writeDigestMail(digest, { language, names, sentences });
    await sendMails(strapi, email, mail, digest.journey);
  } catch (error) {
    strapi.log.error(error);
  }
};
