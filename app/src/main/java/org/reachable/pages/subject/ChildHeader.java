package org.reachable.pages.subject;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Sight;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Sentence;

/**
 * The top of every page about one child: who they are, in their own words first.
 *
 * @param href the way to the child's page, under which the parts lie
 * @param name as the child says it
 * @param died that the child died, and what goes on; null while they live
 * @param where where they are now and where they live, since when and from whom it is known; the first is what matters most
 * @param known what is known of them, and what is not
 * @param shown how much of the record the reader sees, and what to know before reading it
 * @param links the ways to what capabilities keep about the child
 * @param parts the parts of the record, in their order
 */
public record ChildHeader(
        String href,
        String name,
        @Nullable Sentence died,
        List<Sentence> where,
        AsKnown known,
        Shown shown,
        List<Link> links,
        List<Link> parts) {

    /**
     * What is known of a child.
     *
     * @param age in years, or null if not known
     * @param pronouns as the child says them, or null if nobody asked
     * @param beside what is so of the child now, as that they are in care, and since when
     * @param ownWords what they like and want, in their words, or null if nobody asked
     * @param wroteOwnWords who wrote these down, and when; null where there are none
     * @param trustedAdult who that is, or that none is named and who comes nearest
     * @param leadPractitioner who that is, and for how long
     * @param notKnown what has been unknown longest, or that nothing is
     */
    public record AsKnown(
            @Nullable Integer age,
            @Nullable String pronouns,
            List<String> beside,
            @Nullable String ownWords,
            @Nullable String wroteOwnWords,
            Sentence trustedAdult,
            String leadPractitioner,
            Sentence notKnown) {}

    /**
     * How much of the record the reader sees.
     *
     * @param sight by what they are to the child
     * @param part what of it they are not shown; null where they are shown what agencies share
     * @param warnings what not to tell whom; that the reader opened the record with a reason, or that others did lately
     * @param waysIn how they may see more, where they may
     */
    public record Shown(Sight sight, @Nullable String part, List<Sentence> warnings, List<Link> waysIn) {}

    /** Words that say that there is none of something, as the reader is told them. */
    public String say(String words) {
        return shown.sight().say(words);
    }

    /** "15 · he/him · in care since 20 April 2022". */
    public String about() {
        return Stream.concat(
                        Stream.of(
                                known.age() == null
                                        ? say("age not known{where}")
                                        : known.age().toString(),
                                known.pronouns() == null ? say("pronouns not known{where}") : known.pronouns()),
                        known.beside().stream())
                .collect(Collectors.joining(" · "));
    }

    /** Where names, numbers, homes and family are put right. */
    public String particulars() {
        return href.replaceFirst("^/children/", "/people/");
    }

    /** Where somebody says whom the child trusts. */
    public String trusted() {
        return particulars() + "/trusted/new";
    }

    /** Who looked at the record. */
    public String whoLooked() {
        return href + "/who-looked";
    }

    /** Where whoever is of the child's family says so. */
    public String ownFamily() {
        return href + "/own-family";
    }

    /** Where something about the child is written down. */
    public String record() {
        return href.replaceFirst("^/children/", "/record?child=");
    }

    /** What stands for the child where others have a picture. */
    public String initial() {
        return name.substring(0, name.offsetByCodePoints(0, 1));
    }
}
