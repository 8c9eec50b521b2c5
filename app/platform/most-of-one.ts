/** How many of the parts of one thing (its uses, its checks) are read for its page; a page that has as many says so. */
export const MOST_OF_ONE = 1_000;
