/** Words that begin others, too: dictionaries do not list all that are made with them. */
export const beginnings: ReadonlySet<string> = new Set(
  `aero after agri air astro auto back bio by cross crypto counter cyber down eco electro ever fore free front geo giga
  hydro hyper infra inter life live macro maxi mega meta micro mid mini mis multi nano neo neuro news non off out over
  para photo post pre pro pseudo psycho radio socio sub super techno tele thermo trans ultra under up video vice well wild`.split(
    /\s+/u,
  ),
);

/** Words that end others, too: Anglomania, statewide, bulletproof. */
export const endings: ReadonlySet<string> = new Set(
  "fest free gate land like long mania phobia proof ship side style time town ville ward wards wide wise work worthy".split(
    " ",
  ),
);
