import { existsSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { defines } from './scripts/defines.mjs';

const define = defines({ testBuild: true });
const screensSetup = 'test/screens/setup.ts';

export default defineConfig({
  test: {
    coverage: {
      provider: 'v8',
      include: ['main/**', 'shared/**', 'renderer/**'],
      reporter: ['text-summary', 'json-summary'],
    },
    projects: [
      {
        define,
        test: {
          name: 'engine',
          environment: 'node',
          include: [
            'test/*.test.ts',
            'test/engine/**/*.test.ts',
            'test/shared/**/*.test.ts',
            'test/scripts/**/*.test.ts',
            'test/regressions/**/*.test.ts',
          ],
        },
      },
      {
        define,
        plugins: [react()],
        test: {
          name: 'screens',
          environment: 'jsdom',
          include: ['test/screens/**/*.test.tsx'],
          setupFiles: existsSync(screensSetup) ? [screensSetup] : [],
        },
      },
      {
        define,
        test: {
          name: 'journeys',
          environment: 'node',
          include: ['test/journeys/**/*.test.ts'],
          // One real app at a time: they share a display and the focus on it.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
