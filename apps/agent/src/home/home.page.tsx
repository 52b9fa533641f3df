import { useQuery } from '@tanstack/react-query';
import { ownAgent } from '../api/queries';
import { PresenceCard } from './presence-card';
import { SetupCard } from './setup-card';
import { TalentsCard } from './talents-card';
import { TodayCard } from './today-card';
import { WorkCard } from './work-card';

/** Where an agent starts: go online, see today's money and what is open, and whether this device is ready to ring. */
export function HomePage() {
  const { data: agent } = useQuery(ownAgent);
  if (!agent) return null;
  return (
    <div className="mx-auto grid w-full max-w-6xl gap-4 p-4 md:grid-cols-2 md:gap-6 md:py-6">
      <div className="flex min-w-0 flex-col gap-4 md:gap-6">
        <PresenceCard agent={agent} />
        <WorkCard agent={agent} />
      </div>
      <div className="flex min-w-0 flex-col gap-4 md:gap-6">
        <TodayCard />
        <SetupCard />
        <TalentsCard agent={agent} />
      </div>
    </div>
  );
}
