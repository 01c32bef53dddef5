// Answers each line on standard input, a path, with how many findings secretlint's recommended preset has in that file.
// The file is read once and kept: the benchmark measures the search, not the disk nor the start of Node.js.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';

const config = { rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: creator, options: {} }] };
const texts = new Map();

for await (const path of createInterface({ input: process.stdin })) {
  if (!texts.has(path)) texts.set(path, readFileSync(path, 'utf8'));
  const result = await lintSource({
    source: { filePath: path, content: texts.get(path), ext: '.txt', contentType: 'text' },
    options: { config, noPhysicFilePath: true },
  });
  console.log(result.messages.length);
}
