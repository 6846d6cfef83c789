/**
 * `/api/content-funnel/…`. Each action is granted to roles and API tokens by its name, and its
 * GraphQL twin asks for the same one. No route needs credentials beyond that.
 */
import type { Core } from '@strapi/strapi';
import { limitBody } from './limit-body';
import {
  coverageAnswer,
  coverageQuery,
  journeysAnswer,
  localeQuery,
  nextBestAnswer,
  nextBestBody,
  nextBestQuery,
  personasAnswer,
  stagesAnswer,
  touchpointsAnswer,
} from './wire-schemas';

const routes: Core.RouterInput['routes'] = [
  {
    method: 'GET',
    path: '/next-best',
    handler: 'next-best.find',
    request: { query: nextBestQuery },
    response: nextBestAnswer,
  },
  {
    method: 'POST',
    path: '/next-best',
    handler: 'next-best.find',
    request: { body: { 'application/json': nextBestBody } },
    response: nextBestAnswer,
    config: { middlewares: [limitBody] },
  },
  {
    method: 'GET',
    path: '/journeys',
    handler: 'journey.find',
    request: { query: localeQuery },
    response: journeysAnswer,
  },
  {
    method: 'GET',
    path: '/stages',
    handler: 'stage.find',
    request: { query: localeQuery },
    response: stagesAnswer,
  },
  {
    method: 'GET',
    path: '/personas',
    handler: 'persona.find',
    request: { query: localeQuery },
    response: personasAnswer,
  },
  {
    method: 'GET',
    path: '/touchpoints',
    handler: 'touchpoint.find',
    request: { query: localeQuery },
    response: touchpointsAnswer,
  },
  {
    method: 'GET',
    path: '/coverage',
    handler: 'coverage.find',
    request: { query: coverageQuery },
    response: coverageAnswer,
  },
  {
    // For people without an account: whoever has the link may read it.
    method: 'GET',
    path: '/reports/:token',
    handler: 'shared-report.findOne',
    config: { auth: false },
  },
];

export default (): Core.RouterInput => ({ type: 'content-api', routes });
