// Usage: OPENAI_BASE_URL=... OPENAI_API_KEY=... node openai-models.mjs
// Prints one line: {"ok":true,"models":["..."]} or {"ok":false,"status":...,...}
import { report } from './openai-client.mjs';

await report(async (client) => {
  const models = [];
  for await (const model of client.models.list()) {
    models.push(model.id);
  }
  return { models };
});
