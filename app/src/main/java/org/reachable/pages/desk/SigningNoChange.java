package org.reachable.pages.desk;

import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Link;

/**
 * That nothing changes can be signed.
 *
 * @param says who signed it before and who would sign it now; empty where it is the reader, for the first time
 * @param way to the page where the reader signs, or to hand it to whoever does; null where there is none
 */
public record SigningNoChange(String says, @Nullable Link way) {}
