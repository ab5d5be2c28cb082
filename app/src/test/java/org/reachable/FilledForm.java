package org.reachable;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

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

    /**
     * Who fills it in.
     *
     * @param today a day that has begun; of those that only the future has, one is written some weeks later
     * @param words each that stands nowhere else
     */
    public record Writer(LocalDate today, String password, Supplier<String> words) {}

    /** Those of a page that are sent, as they stand on it. */
    public static List<Element> on(HttpResponse<String> page) {
        return Jsoup.parse(page.body()).select("form[method=post]");
    }

    public static FilledForm of(Element form, Writer writer) {
        Map<String, String> fields = new LinkedHashMap<>();
        String word = "";
        for (Element field : form.select("input[name], textarea[name], select[name]")) {
            String name = field.attr("name");
            String own = writer.words().get();
            String typed = typed(field, fields, writer, own);
            if (typed != null) {
                fields.put(name, typed);
                word = typed.equals(own) ? own : word;
            }
        }
        List<Element> buttons = form.select("button");
        if (!buttons.isEmpty() && buttons.stream().allMatch(button -> button.hasAttr("name"))) {
            // Each says something: yes or no. The first is pressed.
            fields.put(buttons.getFirst().attr("name"), buttons.getFirst().attr("value"));
        }
        return new FilledForm(form.attr("action"), Map.copyOf(fields), word);
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

    /** Null where there is nothing to do. */
    private static @Nullable String typed(Element field, Map<String, String> before, Writer writer, String word) {
        if (field.tagName().equals("select")) {
            List<String> values = field.select("option").eachAttr("value");
            return values.stream().filter(value -> !value.isEmpty()).findFirst().orElse(null);
        }
        return switch (field.tagName().equals("textarea") ? "text" : field.attr("type")) {
            case "hidden" -> field.attr("value");
            case "radio", "checkbox" -> before.getOrDefault(field.attr("name"), field.attr("value"));
            case "password" -> writer.password();
            case "file" -> null;
            case "tel" -> "01632 960 %03d".formatted(Math.floorMod(word.hashCode(), 1000));
            default -> text(field, writer.today(), word);
        };
    }

    private static String text(Element field, LocalDate today, String word) {
        String name = field.attr("name");
        LocalDate day = AHEAD.matcher(name).matches() ? today.plusDays(20) : today;
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
        if (name.endsWith("next_when")) {
            return "Tomorrow";
        }
        return field.attr("inputmode").equals("numeric") ? "5" : word;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
