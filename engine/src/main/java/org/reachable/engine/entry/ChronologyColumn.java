package org.reachable.engine.entry;

import java.util.Arrays;
import java.util.List;

/** The columns of a chronology file, format 1, in their order: what reads a file, writes one and explains one has them from here. */
public enum ChronologyColumn {
    EVENT_ID(
            "event_id",
            true,
            "What your system calls this entry. The same each time you send it, so that it is known again."),
    SUBJECT_CHILD(
            "subject_child",
            true,
            "What your system calls the child, or the place or thing whose story it is. No name."),
    OCCURRED_AT("occurred_at", true, "When it happened: day and time as the clock in London said."),
    RECORDED_AT(
            "recorded_at",
            true,
            "When it was written down in your system. Clocks start then: never fill in the day of the file."),
    AGENCY("agency", true, "Who wrote it: one of the codes below."),
    EVENT_TYPE(
            "event_type",
            true,
            "What happened: one of the kinds below. Another word is kept as it is, and starts nothing until it is mapped."),
    SUMMARY(
            "summary",
            false,
            "What happened, in words. Things in brackets are known again in other children’s stories."),
    LOCATION_TEXT("location_text", false, "Where it happened."),
    OTHER_PEOPLE("other_people", false, "Who else was there: references or names, with a semicolon between."),
    OUTCOME("outcome", false, "What came of it: one of the codes below, and words after a colon if you like."),
    REACHED(
            "reached",
            false,
            "Which other agencies really had it, and from when. Leave it blank where nobody else had it: to be sent is not to be read."),
    HANDLING("handling", false, "Who may read it: one of the codes below; blank is open."),
    ATTRIBUTES(
            "attributes",
            false,
            "What a form would have asked, as key=value with a semicolon between. Each kind below says which. Left out is unknown, and never no.");

    private final String heading;
    private final boolean needed;
    private final String meaning;

    ChronologyColumn(String heading, boolean needed, String meaning) {
        this.heading = heading;
        this.needed = needed;
        this.meaning = meaning;
    }

    /** What the first row of a file calls it. */
    public String heading() {
        return heading;
    }

    /** Whether no file can do without it, and no row may leave it blank. */
    public boolean isNeeded() {
        return needed;
    }

    public String meaning() {
        return meaning;
    }

    static List<String> headings() {
        return Arrays.stream(values()).map(ChronologyColumn::heading).toList();
    }

    static List<String> needed() {
        return Arrays.stream(values())
                .filter(ChronologyColumn::isNeeded)
                .map(ChronologyColumn::heading)
                .toList();
    }
}
