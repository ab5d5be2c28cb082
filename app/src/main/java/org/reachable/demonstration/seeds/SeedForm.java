package org.reachable.demonstration.seeds;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/** The questions of a page, found by the words that stand at them, and answered in place. */
final class SeedForm {

    /** Between what a question is part of and the question. */
    static final String WITHIN = " > ";

    private static final List<String> PARTS = List.of("day", "month", "year");

    private final Element page;

    SeedForm(Element page) {
        this.page = page;
    }

    /**
     * Answers a question.
     *
     * @param question its words, or how they begin; where several are alike, after the words of what it is part of and {@code >}
     * @param answer what is typed, or the words of what is chosen; a day as 2022-06-21; {@code yes} for what is ticked
     * @return why it cannot be; null where it is answered
     */
    @Nullable
    String answer(String question, String answer) {
        String[] path = question.split(WITHIN);
        Element within = page;
        for (String part : Arrays.copyOf(path, path.length - 1)) {
            Optional<Element> found = part(within, part);
            if (found.isEmpty()) {
                return "nothing here is called “" + part + "”";
            }
            within = found.get();
        }
        String words = path[path.length - 1];
        Optional<Element> labelled = labelled(within, words);
        if (labelled.isPresent()) {
            return answer(labelled.get(), answer);
        }
        Optional<Element> group = part(within, words);
        return group.isPresent()
                ? ofGroup(group.get(), answer)
                : "nothing here asks “" + words + "”, but: " + asked(within);
    }

    /** A set of fields, a section or a row under these words. */
    static Optional<Element> part(Element within, String words) {
        return within.select("legend, summary, h2, h3, h4, th").stream()
                .filter(one -> begins(one, words))
                .flatMap(one -> Stream.ofNullable(one.closest("fieldset, details, section, tr")))
                .findFirst();
    }

    private static Optional<Element> labelled(Element within, String words) {
        Elements labels = within.select("label[for]");
        return Stream.concat(
                        labels.stream().filter(label -> label.text().equals(words)),
                        labels.stream().filter(label -> begins(label, words)))
                .flatMap(label -> Stream.ofNullable(Optional.ofNullable(label.root())
                        .map(root -> ((Element) root).getElementById(label.attr("for")))
                        .orElse(null)))
                .findFirst();
    }

    private static boolean begins(Element one, String words) {
        return one.text().toLowerCase(Locale.UK).startsWith(words.toLowerCase(Locale.UK));
    }

    private static @Nullable String answer(Element field, String answer) {
        if (field.normalName().equals("select")) {
            return choose(field, answer);
        }
        if (field.normalName().equals("textarea")) {
            field.text(answer);
            return null;
        }
        switch (field.attr("type")) {
            case "checkbox" -> field.attr("checked", answer.equals("yes"));
            case "radio" -> tick(field);
            default -> field.attr("value", answer);
        }
        return null;
    }

    private static @Nullable String choose(Element list, String answer) {
        Optional<Element> chosen = Stream.concat(
                        list.select("option").stream().filter(one -> one.text().equals(answer)),
                        list.select("option").stream().filter(one -> begins(one, answer)))
                .findFirst();
        list.select("option").forEach(one -> one.removeAttr("selected"));
        chosen.ifPresent(one -> one.attr("selected", true));
        return chosen.isPresent() ? null : "nothing to choose is called “" + answer + "”";
    }

    /** A day, or one of some. */
    private static @Nullable String ofGroup(Element group, String answer) {
        if (group.select("input[name$=-day]").isEmpty()) {
            Optional<Element> chosen = labelled(group, answer);
            return chosen.isPresent() ? answer(chosen.get(), "yes") : "nothing to choose is called “" + answer + "”";
        }
        try {
            LocalDate day = LocalDate.parse(answer);
            List<Integer> parts = List.of(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
            for (int i = 0; i < parts.size(); i++) {
                String value = parts.get(i).toString();
                group.select("input[name$=-%s]".formatted(PARTS.get(i))).forEach(field -> field.attr("value", value));
            }
            return null;
        } catch (DateTimeParseException noDay) {
            return "“" + answer + "” is no day";
        }
    }

    private static void tick(Element radio) {
        Element form = radio.closest("form");
        if (form != null) {
            form.select("input[type=radio][name=%s]".formatted(radio.attr("name")))
                    .forEach(other -> other.removeAttr("checked"));
        }
        radio.attr("checked", true);
    }

    private static String asked(Element within) {
        return String.join(" · ", within.select("label[for], legend").eachText());
    }
}
