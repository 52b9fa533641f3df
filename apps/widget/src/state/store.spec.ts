import { computed, signal, watch } from './store';

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('the store', () => {
  it('tells watchers once of all that changed together, and not of what stayed', async () => {
    const [one, two] = [signal(1), signal('a')];
    const heard: unknown[] = [];
    const stop = watch(() => heard.push([one.value, two.value]));
    one.value = 2;
    two.value = 'b';
    one.value = 2;
    await settled();
    two.value = 'b';
    await settled();
    expect(heard).toEqual([[2, 'b']]);
    stop();
    one.value = 3;
    await settled();
    expect(heard).toHaveLength(1);
  });

  it('derives values from the newest ones', () => {
    const price = signal(10);
    const double = computed(() => price.value * 2);
    price.value = 21;
    expect(double.value).toBe(42);
  });
});
