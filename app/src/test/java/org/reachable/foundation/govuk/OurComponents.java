package org.reachable.foundation.govuk;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How GOV.UK's options become our parameters, and which of them we have. */
final class OurComponents {

    /**
     * One of our components.
     *
     * @param named what GOV.UK calls it
     * @param compared how many of its fixtures use only what we have, so that none escapes unseen
     * @param template ours
     * @param scope which of its fixtures we can be held to
     * @param parameters makes our parameters of them
     */
    record Component(
            String named,
            int compared,
            String template,
            Scope scope,
            Function<JsonNode, Map<String, Object>> parameters) {

        List<Fixture> fixtures() {
            return Fixture.of(named).stream().filter(scope::holds).toList();
        }

        String render(Fixture fixture) {
            return Markup.of(template, parameters.apply(fixture.options()));
        }
    }

    private static final String[] QUESTION = {"id", "name", "label.text", "hint.text", "errorMessage.text", "value"};

    private static final String[] GROUP = {
        "name",
        "idPrefix",
        "hint.text",
        "errorMessage.text",
        "fieldset.legend.text",
        "items.value",
        "items.text",
        "items.checked",
        "items.divider",
        "items.hint.text",
        "items.conditional.html",
        "value",
        "values"
    };

    static final List<Component> ALL = List.of(
            new Component(
                    "back-link",
                    1,
                    "backLink",
                    has("text", "href").needing("href"),
                    with -> parameters("href", with.path("href")).and("text", with.path("text"))),
            new Component(
                    "breadcrumbs",
                    3,
                    "breadcrumbs",
                    has("items.text", "items.href").except("with last breadcrumb as current page", "html as text"),
                    with -> parameters(
                            "links",
                            each(with.path("items"), item -> new Link(text(item, "text"), text(item, "href"))))),
            new Component(
                    "button",
                    13,
                    "button",
                    has(
                            "text",
                            "href",
                            "name",
                            "value",
                            "disabled",
                            "preventDoubleClick=true",
                            "classes=govuk-button--secondary",
                            "classes=govuk-button--warning"),
                    OurComponents::button),
            new Component(
                    "character-count",
                    9,
                    "textarea",
                    question("maxlength", "rows").needing("maxlength"),
                    with -> parameters("field", question(with))
                            .and("most", with.path("maxlength").asInt())
                            .and("rows", with.path("rows"))),
            new Component("checkboxes", 10, "checkboxes", group(), OurComponents::checkboxes),
            new Component(
                    "date-input",
                    7,
                    "dateInput",
                    has(
                                    "id",
                                    "namePrefix",
                                    "hint.text",
                                    "errorMessage.text",
                                    "fieldset.legend.text",
                                    "values.day",
                                    "values.month",
                                    "values.year",
                                    "day.error=true",
                                    "month.error=true",
                                    "year.error=true")
                            .needing("fieldset.legend.text")
                            .except("with errors only"),
                    OurComponents::date),
            new Component(
                    "details",
                    7,
                    "details",
                    has("summaryText", "text", "html", "id", "open"),
                    with -> parameters("summary", with.path("summaryText"))
                            .and("id", with.path("id"))
                            .and("open", with.path("open").asBoolean(false))
                            .and("content", content(with))),
            new Component(
                    "error-summary",
                    9,
                    "errorSummary",
                    has("titleText", "descriptionText", "errorList.text", "errorList.href")
                            .needing("errorList.text"),
                    with -> parameters("title", with.path("titleText"))
                            .and("description", with.path("descriptionText"))
                            .and(
                                    "problems",
                                    each(
                                            with.path("errorList"),
                                            item -> new Problem(text(item, "text"), maybe(item, "href"))))),
            new Component(
                    "file-upload",
                    7,
                    "fileUpload",
                    question("multiple"),
                    with -> parameters("field", question(with))
                            .and("several", with.path("multiple").asBoolean(false))),
            new Component(
                    "input",
                    18,
                    "input",
                    question(widths("inputmode", "autocomplete", "type", "spellcheck=false")),
                    with -> parameters("field", question(with))
                            .and("mode", with.path("inputmode"))
                            .and("autocomplete", with.path("autocomplete"))
                            .and("type", with.path("type"))
                            .and("spellcheck", with.path("spellcheck").asBoolean(true))
                            .and("width", width(with))),
            new Component(
                    "inset-text", 3, "insetText", has("text", "html"), with -> parameters("content", content(with))),
            new Component(
                    "notification-banner",
                    7,
                    "notificationBanner",
                    has("text", "html", "type=success"),
                    with -> parameters("done", text(with, "type").equals("success"))
                            .and("content", banner(with))),
            new Component(
                    "pagination",
                    4,
                    "pagination",
                    has("previous.href", "next.href", "items.number", "items.href", "items.current", "items.ellipsis")
                            .needing("items.number"),
                    OurComponents::pagination),
            new Component(
                    "panel",
                    5,
                    "panel",
                    has("titleText", "titleHtml", "text", "html").except("title html"),
                    with -> parameters("title", text(with, with.has("titleText") ? "titleText" : "titleHtml"))
                            .and("content", with.has("text") || with.has("html") ? content(with) : null)),
            new Component(
                    "radios",
                    15,
                    "radios",
                    group("classes=govuk-radios--inline", "classes=govuk-radios--small"),
                    OurComponents::radios),
            new Component(
                    "select",
                    3,
                    "select",
                    question("items.value", "items.text", "items.selected=true").needing("items.value"),
                    with -> {
                        String selected = each(with.path("items"), item -> item).stream()
                                .filter(item -> item.path("selected").asBoolean(false))
                                .map(item -> text(item, "value"))
                                .findFirst()
                                .orElse(maybe(with, "value"));
                        return parameters("field", question(with).withValue(selected))
                                .and("choices", choices(with));
                    }),
            new Component(
                    "summary-list",
                    5,
                    "summaryList",
                    has(
                                    "rows.key.text",
                                    "rows.value.text",
                                    "rows.value.html",
                                    "rows.actions.items.text",
                                    "rows.actions.items.href",
                                    "rows.actions.items.visuallyHiddenText")
                            .except("extreme", "actions href", "single action with anchor"),
                    with -> parameters("rows", each(with.path("rows"), OurComponents::row))),
            new Component(
                    "table",
                    1,
                    "table",
                    has(
                                    "caption",
                                    "captionClasses=govuk-table__caption--m",
                                    "firstCellIsHeader",
                                    "head.text",
                                    "head.format",
                                    "rows.text",
                                    "rows.format")
                            .needing("caption", "head.text"),
                    with -> parameters(
                            "table",
                            new Table(
                                    text(with, "caption"),
                                    each(with.path("head"), OurComponents::cell),
                                    each(with.path("rows"), row -> each(row, OurComponents::cell)),
                                    with.path("firstCellIsHeader").asBoolean(false)))),
            new Component(
                    "tag",
                    6,
                    "tag",
                    has(
                            "text",
                            "classes=govuk-tag--grey",
                            "classes=govuk-tag--green",
                            "classes=govuk-tag--red",
                            "classes=govuk-tag--orange"),
                    with -> parameters("tag", new Tag(text(with, "text"), tone(text(with, "classes"))))),
            new Component(
                    "task-list",
                    2,
                    "taskList",
                    has(
                            "idPrefix",
                            "items.title.text",
                            "items.href",
                            "items.hint.text",
                            "items.status.text",
                            "items.status.classes=govuk-task-list__status--cannot-start-yet",
                            "items.status.tag.text",
                            "items.status.tag.classes=govuk-tag--red",
                            "items.status.tag.classes=govuk-tag--orange"),
                    with -> parameters("tasks", each(with.path("items"), OurComponents::task))
                            .and("id", with.path("idPrefix"))),
            new Component(
                    "textarea",
                    7,
                    "textarea",
                    question("rows"),
                    with -> parameters("field", question(with)).and("rows", with.path("rows"))),
            new Component(
                    "warning-text",
                    4,
                    "warningText",
                    has("text", "iconFallbackText=Warning"),
                    with -> parameters("content", content(with))));

    private OurComponents() {}

    private static Map<String, Object> button(JsonNode with) {
        ButtonKind kind = switch (text(with, "classes")) {
            case "govuk-button--secondary" -> ButtonKind.OTHER;
            case "govuk-button--warning" -> ButtonKind.GRAVE;
            default -> ButtonKind.MAIN;
        };
        return parameters("text", with.path("text"))
                .and("href", with.path("href"))
                .and("name", with.path("name"))
                .and("value", with.path("value"))
                .and("disabled", with.path("disabled").asBoolean(false))
                .and("once", with.path("preventDoubleClick").asBoolean(false))
                .and("kind", kind);
    }

    private static Map<String, Object> radios(JsonNode with) {
        String chosen = each(with.path("items"), item -> item).stream()
                .filter(item -> item.path("checked").asBoolean(false))
                .map(item -> text(item, "value"))
                .findFirst()
                .orElse(maybe(with, "value"));
        String style = text(with, "classes");
        return parameters("field", group(with).withValue(chosen))
                .and("choices", choices(with))
                .and("or", divider(with))
                .and("inline", style.contains("inline"))
                .and("small", style.contains("small"));
    }

    private static Map<String, Object> checkboxes(JsonNode with) {
        Stream<String> ticked = each(with.path("items"), item -> item).stream()
                .filter(item -> item.path("checked").asBoolean(false))
                .map(item -> text(item, "value"));
        Stream<String> given = each(with.path("values"), JsonNode::asString).stream();
        return parameters("field", group(with))
                .and("choices", choices(with))
                .and("or", divider(with))
                .and("chosen", Set.copyOf(Stream.concat(ticked, given).toList()));
    }

    private static Map<String, Object> date(JsonNode with) {
        EnumSet<DateField.Part> wrong = EnumSet.noneOf(DateField.Part.class);
        for (DateField.Part part : DateField.Part.values()) {
            if (with.path(part.label().toLowerCase(Locale.ROOT)).path("error").asBoolean(false)) {
                wrong.add(part);
            }
        }
        Field question = group(with).withId(text(with, "id"));
        JsonNode values = with.path("values");
        return parameters(
                "date",
                new DateField(
                        question,
                        maybe(with, "namePrefix"),
                        maybe(values, "day"),
                        maybe(values, "month"),
                        maybe(values, "year"),
                        wrong));
    }

    private static Map<String, Object> pagination(JsonNode with) {
        List<Pages.Item> items = each(
                with.path("items"),
                item -> item.has("ellipsis")
                        ? new Pages.Item(null, null, false)
                        : new Pages.Item(
                                item.get("number").asInt(),
                                text(item, "href"),
                                item.path("current").asBoolean(false)));
        return parameters(
                "pages", new Pages(maybe(with.path("previous"), "href"), maybe(with.path("next"), "href"), items));
    }

    private static Task task(JsonNode item) {
        JsonNode status = item.path("status");
        Tag tag = status.has("tag")
                ? new Tag(text(status.path("tag"), "text"), tone(text(status.path("tag"), "classes")))
                : new Tag(text(status, "text"), status.has("classes") ? Tone.QUIET : Tone.DONE);
        return new Task(text(item.path("title"), "text"), maybe(item, "href"), maybe(item.path("hint"), "text"), tag);
    }

    private static SummaryRow row(JsonNode row) {
        List<SummaryRow.Action> actions = each(
                row.path("actions").path("items"),
                item -> new SummaryRow.Action(
                        text(item, "text"), text(item, "visuallyHiddenText"), text(item, "href")));
        return new SummaryRow(text(row.path("key"), "text"), content(row.path("value")), actions);
    }

    private static Table.Cell cell(JsonNode cell) {
        return new Table.Cell(text(cell, "text"), null, text(cell, "format").equals("numeric"));
    }

    private static Tone tone(String style) {
        return Stream.of(Tone.values())
                .filter(tone -> tone.tagClass().strip().equals(style))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("We have no tag like " + style));
    }

    private static Field question(JsonNode with) {
        String name = text(with, "name");
        JsonNode label = with.path("label");
        return new Field(
                with.has("id") ? text(with, "id") : name,
                name,
                text(label, "text"),
                maybe(with.path("hint"), "text"),
                maybe(with, "value"),
                maybe(with.path("errorMessage"), "text"));
    }

    private static Field group(JsonNode with) {
        String name = text(with, "name");
        JsonNode legend = with.path("fieldset").path("legend");
        return new Field(
                with.has("idPrefix") ? text(with, "idPrefix") : name,
                name,
                text(legend, "text"),
                maybe(with.path("hint"), "text"),
                null,
                maybe(with.path("errorMessage"), "text"));
    }

    private static List<Choice> choices(JsonNode with) {
        List<Choice> choices = new ArrayList<>();
        for (JsonNode item : with.path("items")) {
            if (!item.has("divider")) {
                JsonNode asks = item.path("conditional").path("html");
                choices.add(new Choice(
                        text(item, "value"),
                        text(item, "text"),
                        maybe(item.path("hint"), "text"),
                        asks.isMissingNode() ? null : html(asks.asString())));
            }
        }
        return choices;
    }

    private static @Nullable String divider(JsonNode with) {
        return each(with.path("items"), item -> item).stream()
                .filter(item -> item.has("divider"))
                .map(item -> text(item, "divider"))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String width(JsonNode with) {
        String style = text(with, "classes");
        return style.isEmpty() ? null : style.substring("govuk-input--width-".length());
    }

    private static String[] widths(String... others) {
        return Stream.concat(
                        Stream.of(others),
                        Stream.of("2", "3", "4", "5", "10", "20", "30")
                                .map(width -> "classes=govuk-input--width-" + width))
                .toArray(String[]::new);
    }

    private static Content banner(JsonNode with) {
        String words = text(with, "text");
        return with.has("html")
                ? content(with)
                : output -> {
                    output.writeContent("<p class=\"govuk-notification-banner__heading\">");
                    output.writeUserContent(words);
                    output.writeContent("</p>");
                };
    }

    private static Content content(JsonNode with) {
        return with.has("html") ? html(text(with, "html")) : output -> output.writeUserContent(text(with, "text"));
    }

    private static Content html(String html) {
        return output -> output.writeContent(html);
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    private static @Nullable String maybe(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.get(field).asString() : null;
    }

    private static <T> List<T> each(JsonNode array, Function<JsonNode, T> make) {
        return StreamSupport.stream(array.spliterator(), false).map(make).toList();
    }

    private static Scope has(String... options) {
        return new Scope(Set.of(options), Set.of(), Set.of());
    }

    private static Scope question(String... options) {
        return has(Stream.concat(Stream.of(options), Stream.of(QUESTION)).toArray(String[]::new));
    }

    private static Scope group(String... options) {
        return has(Stream.concat(Stream.of(options), Stream.of(GROUP)).toArray(String[]::new))
                .needing("fieldset.legend.text");
    }

    private static Parameters parameters(String name, @Nullable Object value) {
        return new Parameters().and(name, value);
    }

    /** Options that are absent leave the component's own default. */
    private static final class Parameters extends HashMap<String, Object> {

        private static final long serialVersionUID = 1;

        Parameters and(String name, @Nullable Object value) {
            if (value instanceof JsonNode node) {
                if (!node.isMissingNode()) {
                    put(name, node.isNumber() ? node.asInt() : node.asString());
                }
            } else if (value != null) {
                put(name, value);
            }
            return this;
        }
    }
}
