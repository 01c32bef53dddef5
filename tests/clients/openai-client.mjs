// What both little programs share: the vendor's client as its users create it, and one line of JSON as the answer.
import OpenAI from 'openai';

/** The client reads OPENAI_BASE_URL and OPENAI_API_KEY itself; no retry, so that a test sees each refusal once. */
export function createClient() {
  return new OpenAI({ maxRetries: 0 });
}

/** Runs one request and prints {ok:true,...} or {ok:false,status,code,message}; the exit code is 0 or 1. */
export async function report(request) {
  try {
    print({ ok: true, ...(await request(createClient())) });
  } catch (error) {
    print({
      ok: false,
      status: error?.status ?? null,
      code: error?.code ?? null,
      type: error?.type ?? null,
      message: error?.message ?? String(error),
    });
    process.exitCode = 1;
  }
}

function print(value) {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}
