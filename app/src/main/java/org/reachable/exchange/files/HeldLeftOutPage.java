package org.reachable.exchange.files;

import java.util.List;

/**
 * Of rows that were held, those that could not be filed.
 *
 * @param many how many, as "1 row was"
 * @param next where the others are
 * @param reasons why, each once: whole sentences
 */
public record HeldLeftOutPage(String many, String next, List<String> reasons) {}
