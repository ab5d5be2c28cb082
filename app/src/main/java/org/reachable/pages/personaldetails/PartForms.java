package org.reachable.pages.personaldetails;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.DateField;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.pages.personaldetails.PartPage.Kind;
import org.reachable.records.people.Person;
import org.reachable.records.people.Relation;
import org.springframework.stereotype.Component;

/** Draws the form of each part, with what stands there or what was typed. */
@Component
class PartForms {

    static final String YES = "yes";
    static final String NO = "no";

    private final KnownAround known;

    PartForms(KnownAround known) {
        this.known = known;
    }

    PartPage page(Person person, Part part, @Nullable UUID row, SentForm sent, @Nullable String meanwhile) {
        String back = PersonPages.href(person.id());
        String href = back + "/" + part.path() + "/" + (row == null ? "new" : row);
        return new PartPage(
                href,
                back,
                person.name(),
                row == null ? "Add " + part.one() : "Put " + part.one() + " right",
                new PartPage.Fields(
                        texts(part, sent),
                        part == Part.TRUSTED ? whom(person, row, sent) : kind(part, sent),
                        part == Part.TRUSTED ? asked(sent) : null,
                        part == Part.NUMBERS
                                ? null
                                : new PartPage.Time(
                                        date("from", "Since when?", sent), date("until", "Until when?", sent)),
                        sent.field(
                                "source",
                                "Who says so?",
                                "For example: he told me; his mother; the school’s register. Leave it blank if you know it yourself.")),
                meanwhile);
    }

    /** What stands in a row, as its form shows it. */
    static Map<String, String> fields(Person person, Part part, UUID row) {
        Map<String, String> fields = new LinkedHashMap<>();
        switch (part) {
            case NAMES ->
                PersonPages.find(person.names(), row).ifPresent(name -> {
                    fields.put("name", name.name());
                    fields.put("kind", name.kind().name());
                    put(fields, "from", name.from());
                    put(fields, "until", name.until());
                });
            case NUMBERS ->
                PersonPages.find(person.identifiers(), row).ifPresent(number -> {
                    fields.put("value", number.value());
                    fields.put("kind", number.kind().name());
                });
            case HOMES ->
                PersonPages.find(person.homes(), row).ifPresent(home -> {
                    fields.put("place", home.place());
                    fields.put("with", home.withWhom());
                    put(fields, "from", home.from());
                    put(fields, "until", home.until());
                });
            case RELATIONS ->
                PersonPages.find(person.relations(), row).ifPresent(relation -> {
                    fields.put("other", relation.otherName());
                    fields.put("relation", relation.relation());
                    fields.put("kind", relation.parentalResponsibility().name());
                    put(fields, "from", relation.from());
                    put(fields, "until", relation.until());
                });
            case TRUSTED ->
                PersonPages.find(person.relations(), row).ifPresent(relation -> {
                    fields.put("kind", row.toString());
                    Relation.Trusted trusted = relation.trusted();
                    if (trusted != null) {
                        fields.put("reached", trusted.reached());
                        fields.put("source", trusted.says());
                        fields.put("asked", trusted.asked() == null ? "" : trusted.asked() ? YES : NO);
                        put(fields, "from", trusted.from());
                        put(fields, "until", trusted.until());
                    }
                });
        }
        return fields;
    }

    /** A day as its three fields. */
    static void put(Map<String, String> fields, String name, @Nullable LocalDate day) {
        if (day != null) {
            fields.put(name + "-day", Integer.toString(day.getDayOfMonth()));
            fields.put(name + "-month", Integer.toString(day.getMonthValue()));
            fields.put(name + "-year", Integer.toString(day.getYear()));
        }
    }

    private static List<Field> texts(Part part, SentForm sent) {
        return switch (part) {
            case NAMES -> List.of(sent.field("name", "Name", null));
            case NUMBERS ->
                List.of(sent.field(
                        "value", "Number", "As it stands on the paper. One that looks wrong is kept all the same."));
            case HOMES ->
                List.of(
                        sent.field("place", "Where is it?", "For example: foster home in Pellingford."),
                        sent.field("with", "Who do they live with there?", null));
            case RELATIONS ->
                List.of(
                        sent.field("other", "What are they called?", null),
                        sent.field(
                                "relation",
                                "Who are they to the child?",
                                "For example: mother, brother, foster carer."));
            case TRUSTED ->
                List.of(sent.field(
                        "reached",
                        "How are they reached?",
                        "A telephone number, or where and when. Leave it blank if you do not know."));
        };
    }

    /** Those known to be around the child, and whoever works with them here; of a row that is put right, that one alone. */
    private Kind whom(Person person, @Nullable UUID row, SentForm sent) {
        List<Choice> choices = known.of(person).stream()
                .filter(one -> row == null || one.value().equals(row.toString()))
                .toList();
        return new Kind(
                sent.field(
                        "kind",
                        "Who is it?",
                        row == null
                                ? "Ask the child. Whoever is not here yet is added first, under who is who to them."
                                : null),
                choices);
    }

    private static Kind asked(SentForm sent) {
        return new Kind(
                sent.field(
                        "asked",
                        "Does the child say so?",
                        "The child names whom they trust. Where you name yourself, this is needed, and every page says which it is."),
                List.of(
                        Choice.of(YES, "Yes: the child was asked, and names them"),
                        Choice.of(NO, "No: the child was not asked")));
    }

    private static @Nullable Kind kind(Part part, SentForm sent) {
        return switch (part) {
            case NAMES -> new Kind(sent.field("kind", "Who calls them that?", null), Part.NAME_KINDS);
            case NUMBERS -> new Kind(sent.field("kind", "Whose number is it?", null), Part.NUMBER_KINDS);
            case HOMES, TRUSTED -> null;
            case RELATIONS ->
                new Kind(sent.field("kind", "Do they have parental responsibility?", null), Part.RESPONSIBILITIES);
        };
    }

    static DateField date(String name, String legend, SentForm sent) {
        return sent.date(name, legend, "Leave it blank if it is not known.", null);
    }
}
