import type { SocketStatus } from '@handraise/client';
import type { Board } from '@handraise/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { reading } from '../api/queries';
import { connectAdmin } from './admin-socket';

const SLOW_MS = 30_000;
const FAST_MS = 4000;
const boardQuery = reading('getBoard', {});

/** The market, pushed while the socket is up and asked for while it is not. */
export function useBoardFeed() {
  const queries = useQueryClient();
  const [status, setStatus] = useState<SocketStatus>('connecting');
  useEffect(() => {
    const socket = connectAdmin();
    const show = (board: Board) => void queries.setQueryData(boardQuery.queryKey, board);
    const watch = async () => show(await socket.request('board:watch', {}));
    socket.on('board:changed', show);
    socket.onStatus((next) => {
      setStatus(next);
      // A refusal is not the end: the query below goes on asking over HTTP.
      if (next === 'online') watch().catch(() => setStatus('connecting'));
    });
    socket.connect();
    return () => socket.close();
  }, [queries]);
  const query = useQuery({ ...boardQuery, refetchInterval: status === 'online' ? SLOW_MS : FAST_MS });
  return { query, status };
}
