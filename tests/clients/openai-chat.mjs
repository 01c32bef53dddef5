// Usage: OPENAI_BASE_URL=... OPENAI_API_KEY=... node openai-chat.mjs <model> <prompt> [--stream]
// Prints one line: {"ok":true,"text":...,"usage":...,"finish":...,"chunks":...} or {"ok":false,"status":...,...}
import { report } from './openai-client.mjs';

const words = process.argv.slice(2);
const stream = words.includes('--stream');
const [model, prompt] = words.filter((word) => word !== '--stream');
if (model === undefined || prompt === undefined) {
  process.stderr.write('usage: node openai-chat.mjs <model> <prompt> [--stream]\n');
  process.exit(2);
}

const request = { model, messages: [{ role: 'user', content: prompt }] };
await report(stream ? streamed : whole);

async function whole(client) {
  const completion = await client.chat.completions.create(request);
  const choice = completion.choices[0];
  return { text: choice.message.content, usage: completion.usage ?? null, finish: choice.finish_reason, chunks: 0 };
}

async function streamed(client) {
  const answer = { text: '', usage: null, finish: null, chunks: 0 };
  const events = await client.chat.completions.create({
    ...request,
    stream: true,
    stream_options: { include_usage: true },
  });
  for await (const event of events) {
    answer.chunks += 1;
    answer.text += event.choices[0]?.delta?.content ?? '';
    answer.finish = event.choices[0]?.finish_reason ?? answer.finish;
    answer.usage = event.usage ?? answer.usage;
  }
  return answer;
}
