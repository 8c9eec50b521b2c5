/**
 * Lines that come by the dozen to whoever looks after many units: above a few they are shown as one, in the message `<key>-many`, which
 * leads to the list of what it sums.
 */
export const summedLines: Readonly<Record<string, string>> = { "collection:task.deliver": "/contributors" };
