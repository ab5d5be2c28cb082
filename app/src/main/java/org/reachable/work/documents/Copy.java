package org.reachable.work.documents;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of a version was put together for one person of the family.
 *
 * @param number the version's
 * @param whom as the record called them
 * @param relation what they are to the child; empty for the child
 * @param member their own sign-in here; null where they have none
 * @param made by whom and when
 * @param given how it was given, the first first; empty where it was not
 */
record Copy(
        UUID id,
        int number,
        String whom,
        String relation,
        @Nullable UUID member,
        CopyWords words,
        Version.Said made,
        List<Given> given) {

    /** That it was given, on which day, by whom. */
    record Given(UUID copy, Way way, LocalDate on, Version.Said said) {}

    /** In which way somebody is given it. */
    enum Way {
        PAGE("page", "on their own page here", "On their own page here, from now on"),
        HAND("hand", "by hand", "By hand"),
        READ("read", "read out to them", "Read out to them"),
        POST("post", "by post", "By post"),
        SENT("sent", "sent to them", "Sent to them, in a way they say is safe");

        private final String code;
        private final String words;
        private final String asked;

        Way(String code, String words, String asked) {
            this.code = code;
            this.words = words;
            this.asked = asked;
        }

        static Optional<Way> of(String code) {
            return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
        }

        String code() {
            return code;
        }

        String words() {
            return words;
        }

        /** As whoever gives it chooses it. */
        String asked() {
            return asked;
        }
    }

    String whomInFull() {
        return relation.isEmpty() ? whom : whom + ", " + relation;
    }

    /** Whether it can be shown to them on a page of their own. */
    boolean hasAPage() {
        return member != null;
    }
}
