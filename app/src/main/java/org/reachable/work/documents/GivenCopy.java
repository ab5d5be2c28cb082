package org.reachable.work.documents;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What one of the family was given on their own page.
 *
 * @param by who put it together
 * @param on since which day they have it
 */
record GivenCopy(UUID id, CopyWords words, String by, LocalDate on) {}
