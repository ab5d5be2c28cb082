package org.reachable.pages.personaldetails;

import java.util.List;
import org.reachable.foundation.govuk.Choice;
import org.reachable.records.people.Identifier;
import org.reachable.records.people.PersonName;
import org.reachable.records.people.Relation.ParentalResponsibility;

/** The parts of who a person is, and what the form of each asks. */
enum Part {
    NAMES("names", "a name", "Names"),
    NUMBERS("numbers", "a number", "Numbers others know them by"),
    HOMES("homes", "a home", "Homes"),
    RELATIONS("relations", "somebody", "Who is who to them"),
    TRUSTED("trusted", "whom they trust", "Adults they trust");

    static final List<Choice> NAME_KINDS = List.of(
            Choice.of(PersonName.Kind.SAID.name(), "As they say it themselves")
                    .withHint("This is the one that is shown."),
            Choice.of(PersonName.Kind.OFFICIAL.name(), "In official papers"),
            Choice.of(PersonName.Kind.FORMER.name(), "A former name"),
            Choice.of(PersonName.Kind.OTHER.name(), "Another name, or a nickname"));

    static final List<Choice> NUMBER_KINDS = List.of(
            Choice.of(Identifier.Kind.NHS_NUMBER.name(), Identifier.Kind.NHS_NUMBER.words()),
            Choice.of(Identifier.Kind.UPN.name(), Identifier.Kind.UPN.words()),
            Choice.of(Identifier.Kind.LOCAL.name(), Identifier.Kind.LOCAL.words()));

    static final List<Choice> RESPONSIBILITIES = List.of(
            Choice.of(ParentalResponsibility.YES.name(), "Yes"),
            Choice.of(ParentalResponsibility.NO.name(), "No"),
            Choice.of(ParentalResponsibility.NOT_KNOWN.name(), "Not known"));

    private final String path;
    private final String one;
    private final String title;

    Part(String path, String one, String title) {
        this.path = path;
        this.one = one;
        this.title = title;
    }

    String path() {
        return path;
    }

    /** As in "Add …". */
    String one() {
        return one;
    }

    String title() {
        return title;
    }
}
