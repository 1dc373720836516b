import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Refused } from './api/client.ts';
import { App } from './app.tsx';
import { setTheme, theme } from './charts/palette.ts';
import { language } from './words/language.ts';
import './styles/index.css';

setTheme(theme());
document.documentElement.lang = language;

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // A refusal stays a refusal; only silence is worth asking again.
      retry: (failures, error) =>
        failures < 2 && error instanceof Refused && [0, 502, 503, 504].includes(error.problem.status),
    },
  },
});

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  );
}
