package org.reachable.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.govuk.Link;
import org.reachable.govuk.Sentence;

/**
 * The top of every page about one child: who they are, in their own words first.
 *
 * @param href the way to the child's page, under which the parts lie
 * @param name as the child says it
 * @param age in years, or null if not known
 * @param pronouns as the child says them, or null if nobody asked
 * @param home where they live, with whom and since when
 * @param ownWords what they like and want, in their words, or null if nobody asked
 * @param trustedAdult who that is, or that none is named and who comes nearest
 * @param leadPractitioner who that is, and for how long
 * @param notKnown what has been unknown longest, or that nothing is
 */
public record ChildHeader(
        String href,
        String name,
        @Nullable Integer age,
        @Nullable String pronouns,
        String home,
        @Nullable String ownWords,
        Sentence trustedAdult,
        String leadPractitioner,
        Sentence notKnown) {

    /** "15 · he/him · in care since 20 April 2022". */
    public String about() {
        return (age == null ? "age not known" : age) + (pronouns == null ? "" : " · " + pronouns) + " · " + home;
    }

    /** What stands for the child where others have a picture. */
    public String initial() {
        return name.substring(0, name.offsetByCodePoints(0, 1));
    }

    /** The parts of the record, in their order. */
    public List<Link> parts() {
        return List.of(
                new Link("At a glance", href),
                new Link("Timeline", href + "/timeline"),
                new Link("Plan", href + "/plan"),
                new Link("Missing", href + "/missing"),
                new Link("Education", href + "/education"),
                new Link("People and places", href + "/surroundings"),
                new Link("Meetings", href + "/meetings"),
                new Link("Who has looked", href + "/looks"));
    }
}
