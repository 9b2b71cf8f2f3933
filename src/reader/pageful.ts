/** How many results the page shows first, and how many more each time that it is asked to. */
export const pageful = 10;
