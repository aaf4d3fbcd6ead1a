// The page's colours and the size of its letters, as a person wants them; kept for the next visit.

export const THEMES = ['system', 'light', 'dark'] as const;

type ThemeName = (typeof THEMES)[number];

/** The same two are read by `boot.js`, before the page is painted. */
const THEME = 'unalike.theme';
const SIZE = 'unalike.size';

function kept(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function keep(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // Where nothing may be kept it holds for this visit.
  }
}

class Appearance {
  #theme = $state<ThemeName>(THEMES.find((theme) => theme === kept(THEME)) ?? 'system');
  #isPresented = false;
  #isLarge = $state(kept(SIZE) === 'large');

  get theme(): ThemeName {
    return this.#theme;
  }

  /** Letters that are read from the back of a room. */
  get isLarge(): boolean {
    return this.#isLarge;
  }

  nextTheme(): void {
    this.#theme = THEMES[(THEMES.indexOf(this.#theme) + 1) % THEMES.length]!;
    keep(THEME, this.#theme);
    this.show();
  }

  setLarge(isLarge: boolean): void {
    this.#isLarge = isLarge;
    keep(SIZE, isLarge ? 'large' : 'normal');
    this.show();
  }

  /** In another page: the colours that it asks for, whatever is kept for a page of its own. */
  frame(theme: ThemeName): void {
    this.#theme = theme;
    this.#isLarge = false;
    this.show();
  }

  /** Large for as long as something is shown to a room, whatever is kept. */
  present(isPresented: boolean): void {
    this.#isPresented = isPresented;
    this.show();
  }

  /** Puts both on the page. */
  show(): void {
    const { dataset } = document.documentElement;
    if (this.#theme === 'system') delete dataset['theme'];
    else dataset['theme'] = this.#theme;
    if (this.#isLarge || this.#isPresented) dataset['size'] = 'large';
    else delete dataset['size'];
  }
}

export const appearance = new Appearance();
