import {
  Banknote,
  BookOpen,
  ChartColumn,
  Coins,
  FileSearch,
  Landmark,
  LayoutDashboard,
  MessagesSquare,
  Route,
  ScanSearch,
  ShieldCheck,
  TriangleAlert,
  UserRound,
  UsersRound,
} from 'lucide-react';

const group = <To extends string>(label: string, links: readonly { to: To; label: string; icon: typeof Route }[]) => ({
  label,
  links,
});

/** The screens, in the order in which a day needs them. */
export const navigation = [
  group('Now', [
    { to: '/', label: 'Live board', icon: LayoutDashboard },
    { to: '/conversations', label: 'Conversations', icon: MessagesSquare },
    { to: '/metrics', label: 'Metrics', icon: ChartColumn },
  ]),
  group('People', [
    { to: '/agents', label: 'Agents', icon: UsersRound },
    { to: '/customers', label: 'Customers', icon: UserRound },
    { to: '/admins', label: 'Admins', icon: ShieldCheck },
  ]),
  group('Answers and rules', [
    { to: '/articles', label: 'Articles', icon: BookOpen },
    { to: '/triage', label: 'AI or person', icon: ScanSearch },
    { to: '/routing', label: 'Routing', icon: Route },
    { to: '/rates', label: 'Rates', icon: Coins },
  ]),
  group('Money', [
    { to: '/payouts', label: 'Payouts', icon: Banknote },
    { to: '/ledger', label: 'Ledger', icon: Landmark },
  ]),
  group('Records', [
    { to: '/decisions', label: 'Decisions', icon: FileSearch },
    { to: '/events', label: 'Parked events', icon: TriangleAlert },
  ]),
] as const;
