import { Moon, Sun, SunMoon } from 'lucide-react';
import { useState } from 'react';
import { applyTheme, nextTheme, storedTheme, type Theme } from '../styles/theme';
import { IconButton } from './button';

const icons: Record<Theme, typeof Sun> = { auto: SunMoon, light: Sun, dark: Moon };
const names: Record<Theme, string> = { auto: 'as the device', light: 'light', dark: 'dark' };

/** Goes through the three themes: as the device, light, dark. Kept on this device. */
export function ThemeToggle({ size = 'md' }: { size?: 'sm' | 'md' }) {
  const [theme, setTheme] = useState(storedTheme);
  const Icon = icons[theme];
  const change = () => {
    const next = nextTheme(theme);
    applyTheme(next);
    setTheme(next);
  };
  return (
    <IconButton size={size} label={`Theme: ${names[theme]}`} icon={<Icon aria-hidden size={20} />} onClick={change} />
  );
}
