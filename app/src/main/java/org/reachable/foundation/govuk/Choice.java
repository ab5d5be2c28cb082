package org.reachable.foundation.govuk;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * One answer to choose.
 *
 * @param value what the form sends
 * @param text what it says
 * @param hint what it means, where that is not plain
 * @param asks what is asked only of those who choose it
 */
public record Choice(
        String value,
        String text,
        @Nullable String hint,
        @Nullable Content asks) {

    public static Choice of(String value, String text) {
        return new Choice(value, text, null, null);
    }

    public Choice withHint(@Nullable String help) {
        return new Choice(value, text, help, asks);
    }

    public Choice thatAsks(@Nullable Content more) {
        return new Choice(value, text, hint, more);
    }
}
