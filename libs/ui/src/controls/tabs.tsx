import { Tabs as BaseTabs } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import { classNames } from '../text/class-names';

export interface Tab {
  value: string;
  label: ReactNode;
  content: ReactNode;
}

export interface TabsProps {
  /** What the tabs are about, for screen readers. */
  label: string;
  tabs: readonly Tab[];
  value: string;
  onChange: (value: string) => void;
  dense?: boolean;
}

const tabClasses = classNames(
  'inline-flex shrink-0 items-center gap-2 border-b-2 border-transparent px-3 text-sm font-semibold text-muted',
  'hover:text-text data-active:border-brand data-active:text-brand',
);

/** Panels of which one is shown; arrow keys move between them. */
export function Tabs({ label, tabs, value, onChange, dense }: TabsProps) {
  return (
    <BaseTabs.Root value={value} onValueChange={(next) => onChange(String(next))}>
      <BaseTabs.List aria-label={label} className="flex overflow-x-auto border-b border-border">
        {tabs.map((tab) => (
          <BaseTabs.Tab key={tab.value} value={tab.value} className={classNames(tabClasses, dense ? 'h-9' : 'h-11')}>
            {tab.label}
          </BaseTabs.Tab>
        ))}
      </BaseTabs.List>
      {tabs.map((tab) => (
        <BaseTabs.Panel key={tab.value} value={tab.value} className="pt-4">
          {tab.content}
        </BaseTabs.Panel>
      ))}
    </BaseTabs.Root>
  );
}
