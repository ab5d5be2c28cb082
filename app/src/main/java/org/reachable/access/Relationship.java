package org.reachable.access;

/** What somebody is to a child, as the record says it; the strongest counts. */
public enum Relationship {
    INVOLVED(
            "Involved now",
            "Is asked about the child, or was lately, and by more than their own words; or answers for them by name."),
    TEAM("Team", "Works in the team of somebody involved, or answers for the child’s team, school or area."),
    OVERSIGHT(
            "Looks across",
            "Holds a duty that looks across agencies, for all of the partnership, while work for the child is open or somebody wrote about them lately."),
    BREAK_GLASS("Opened with a reason", "Said why, for a few hours, and somebody reviews it."),
    IN_MEETING(
            "In a meeting",
            "Somebody close to the work asked them into a meeting about the child: until the day after it."),
    AGENCY(
            "Agency",
            "Their agency wrote about the child lately, while work for the child is open, and because of more than what strangers reported."),
    OWN_RECORD("Own agency’s record", "Their agency wrote about the child once; no work is open, or not with them."),
    PARTNERSHIP("Same partnership", "Nothing ties them to the child."),
    LOCKED("Locked record", "The record is locked, and they are not involved."),
    LOCKED_POINTER(
            "Locked record that is found",
            "The record is locked, they are not involved, and whoever locked it lets others find whom to ask."),
    EXCLUDED("Kept out", "It is their own family, or they were kept out for another reason."),
    NONE("Another partnership, or nobody", "They are no practitioner here."),
    THING("A thing, not a child", "A description of a place or a car, the name of an adult, a file that came in.");

    private final String words;
    private final String meaning;

    Relationship(String words, String meaning) {
        this.words = words;
        this.meaning = meaning;
    }

    public String words() {
        return words;
    }

    public String meaning() {
        return meaning;
    }

    /** Whether they may know that there is such a record. */
    public boolean knowsOf() {
        return switch (this) {
            case LOCKED, EXCLUDED, NONE -> false;
            default -> true;
        };
    }

    /** Whether they may know more of it than whom to ask. */
    public boolean isLetIn() {
        return knowsOf() && this != LOCKED_POINTER;
    }

    /** Whether whom to ask is all that they are shown. */
    public boolean isOnlyPointed() {
        return this == PARTNERSHIP || this == LOCKED_POINTER;
    }

    /** Whether they may know what is found and asked. What is found in the story of a place is for everybody. */
    public boolean follows() {
        return switch (this) {
            case INVOLVED, TEAM, OVERSIGHT, BREAK_GLASS, IN_MEETING, AGENCY, THING -> true;
            default -> false;
        };
    }

    /** Whether they write in what several write together: what is opened for half an hour is read, and nothing of theirs stays in it. */
    public boolean writesTogether() {
        return follows() && this != BREAK_GLASS;
    }

    /** Whether they are close to the work: what agencies say to each other is for them, and they may ask others in. */
    public boolean isClose() {
        return switch (this) {
            case INVOLVED, TEAM, OVERSIGHT -> true;
            default -> false;
        };
    }
}
