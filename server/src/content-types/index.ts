import journey from './journey/schema.json';
import persona from './persona/schema.json';
import stage from './stage/schema.json';
import steering from './steering/schema.json';
import touchpoint from './touchpoint/schema.json';

export default {
  journey: { schema: journey },
  persona: { schema: persona },
  stage: { schema: stage },
  steering: { schema: steering },
  touchpoint: { schema: touchpoint },
};
