package org.reachable.proof;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.reachable.Testshire;
import org.reachable.Visitor;

/**
 * A form as it stands on a page, filled in by somebody who does what is asked.
 *
 * @param action where it goes
 * @param fields what it sends, its token among it
 * @param word what was typed that stands nowhere else; empty where nothing was
 */
public record FilledForm(String action, Map<String, String> fields, String word) {

    /** Days that only the future has. */
    private static final Pattern AHEAD = Pattern.compile("(review|until|back|to|last|by|day)-.*");

    private static final LocalDate TODAY = LocalDate.of(2022, 6, 17);

    /** The form of this page that goes to an address like this. */
    public static FilledForm on(Visitor who, String page, String action) {
        return of(who.get(page).body(), action)
                .orElseThrow(() -> new IllegalStateException("There is no form to %s on %s.".formatted(action, page)));
    }

    private static Optional<FilledForm> of(String page, String action) {
        return Jsoup.parse(page).select("form[method=post]").stream()
                .filter(form -> form.attr("action").matches(action))
                .findFirst()
                .map(FilledForm::of);
    }

    private static FilledForm of(Element form) {
        Map<String, String> fields = new LinkedHashMap<>();
        String word = "Wrote-" + UUID.randomUUID();
        boolean typedIt = false;
        for (Element field : form.select("input[name], textarea[name], select[name]")) {
            String name = field.attr("name");
            String typed = typed(field, name, fields, word);
            if (typed != null) {
                fields.put(name, typed);
                typedIt |= typed.equals(word);
            }
        }
        return new FilledForm(form.attr("action"), Map.copyOf(fields), typedIt ? word : "");
    }

    /** As it is sent. */
    public String body() {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** The same with something else in a field. */
    public FilledForm with(String field, String value) {
        Map<String, String> other = new LinkedHashMap<>(fields);
        other.put(field, value);
        return new FilledForm(action, Map.copyOf(other), word);
    }

    private static @Nullable String typed(Element field, String name, Map<String, String> before, String word) {
        if (field.tagName().equals("select")) {
            List<String> values = field.select("option").eachAttr("value");
            return values.stream().filter(value -> !value.isEmpty()).findFirst().orElse(null);
        }
        return switch (field.tagName().equals("textarea") ? "text" : field.attr("type")) {
            case "hidden" -> field.attr("value");
            case "radio", "checkbox" -> before.getOrDefault(name, field.attr("value"));
            case "password" -> Testshire.PASSWORD;
            case "file" -> null;
            default -> text(field, name, word);
        };
    }

    private static String text(Element field, String name, String word) {
        LocalDate day = AHEAD.matcher(name).matches() ? TODAY.plusDays(20) : TODAY.minusDays(1);
        if (name.endsWith("-day")) {
            return Integer.toString(day.getDayOfMonth());
        }
        if (name.endsWith("-month")) {
            return Integer.toString(day.getMonthValue());
        }
        if (name.endsWith("-year")) {
            return Integer.toString(day.getYear());
        }
        if (name.endsWith("-time")) {
            return "08:00";
        }
        return field.attr("inputmode").equals("numeric") ? "5" : word;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
