/**
 * Make a function that loads each thing once, by its key. What could not be loaded is tried again when it is next
 * asked for.
 */
export function remember<Loaded>(load: (key: string) => Promise<Loaded>): (key: string) => Promise<Loaded> {
  const loaded = new Map<string, Promise<Loaded>>();
  return (key) => {
    const known = loaded.get(key);
    if (known) return known;
    const loading = load(key);
    loaded.set(key, loading);
    loading.catch(() => loaded.delete(key));
    return loading;
  };
}
