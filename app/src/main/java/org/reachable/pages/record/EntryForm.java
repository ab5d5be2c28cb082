package org.reachable.pages.record;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reachable.engine.form.Question;
import org.springframework.util.MultiValueMap;

/** The fields of a form, each as it was typed; of several boxes ticked the values with a bar between. */
record EntryForm(Map<String, String> fields) {

    static final String TYPE = "type";
    static final String WHEN = "when";

    /** That an odd day is right: the day and time it was said of, so that another is asked about again. */
    static final String WHEN_RIGHT = "when-right";

    static final String TIME = "time";
    static final String WHERE = "where";
    static final String WHO = "who";
    /** References of children whom an entry about something else speaks of. */
    static final String CHILDREN = "children";

    static final String WORDS = "words";
    /** Of what is known around the child, what was chosen: people by name, places, and things; whatever has a code by it. */
    static final String PEOPLE = "people";

    static final String PLACES = "places";
    static final String THINGS = "things";
    static final List<String> CHOSEN = List.of(PLACES, PEOPLE, THINGS);

    static final String OUTCOME = "outcome";
    static final String HANDLING = "handling";

    /** The number of the sheet it was written on first; then when that was, and by whom. */
    static final String SHEET = "sheet";

    static final String PAPER = "paper";
    static final String PAPER_TIME = "paper-time";
    static final String PAPER_BY = "paper-by";

    /**
     * The question of somebody's desk that it was begun to answer, and what answers that, in words; when what it is about
     * happened; what it names. No form sends them.
     */
    static final String ASK = "ask";

    static final String ASK_CLOSES = "ask-closes";

    static final String ASK_HAPPENED = "ask-happened";
    static final String NAMES = "names";

    /** That it answers the question of the desk by its name, for what it names is what that was said of. */
    static final String ASK_NAMED = "ask-named";

    /** The last word of the entry that it puts right, by its row; and why. No form sends the first. */
    static final String MENDS = "mends";

    static final String BECAUSE = "because";

    /** Before the name of an attribute. */
    static final String ASKED = "a-";

    /** What a worry is written down as where it is referred. */
    static final String REFERRAL = "written-referral";

    /** What a form sends. What it is was chosen before, and is no field of it. */
    private static final Set<String> SENT = Set.of(
            WHEN + "-day",
            WHEN + "-month",
            WHEN + "-year",
            WHEN_RIGHT,
            TIME,
            WHERE,
            WHO,
            CHILDREN,
            WORDS,
            PEOPLE,
            PLACES,
            THINGS,
            OUTCOME,
            HANDLING,
            BECAUSE,
            SHEET,
            PAPER + "-day",
            PAPER + "-month",
            PAPER + "-year",
            PAPER_TIME,
            PAPER_BY);

    /** What every form sends, and is no answer. */
    private static final Set<String> OURS = Set.of("_csrf", "form", "draft", "key", "version");

    private static final int MOST_FIELDS = 200;
    private static final int LONGEST_NAME = 100;

    /** More than anybody writes in a field; the rest of a form's size is the server's to limit. */
    private static final int LONGEST = 20_000;

    static EntryForm empty() {
        return new EntryForm(Map.of());
    }

    /** The fields of a form of ours among the parameters of a request; line ends are one character. */
    static EntryForm of(MultiValueMap<String, String> sent) {
        Map<String, String> fields = new LinkedHashMap<>();
        sent.forEach((name, values) -> {
            if (SENT.contains(name) || name.startsWith(ASKED) || name.startsWith(Numbered.FIELD)) {
                fields.put(name, plain(String.join("|", values)));
            }
        });
        return new EntryForm(fields);
    }

    /** Whatever a form of another room sent, but for what is the browser's and ours. */
    static EntryForm ofAnother(MultiValueMap<String, String> sent) {
        Map<String, String> fields = new LinkedHashMap<>();
        sent.forEach((name, values) -> {
            if (!OURS.contains(name) && name.length() <= LONGEST_NAME && fields.size() < MOST_FIELDS) {
                fields.put(name, plain(String.join("|", values)));
            }
        });
        return new EntryForm(fields);
    }

    private static String plain(String typed) {
        String lines = typed.replace("\r\n", "\n").replace('\r', '\n').replace("\u0000", "");
        return lines.length() > LONGEST ? lines.substring(0, LONGEST) : lines;
    }

    String get(String name) {
        return fields.getOrDefault(name, "");
    }

    /** As {@link #get}, without the blanks around it. */
    String text(String name) {
        return get(name).strip();
    }

    /** What stands between commas, each once. */
    List<String> list(String name) {
        return Arrays.stream(text(name).split("[,;\\n]"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
    }

    /** The boxes that were ticked. */
    List<String> ticked(String name) {
        return Arrays.stream(get(name).split("[|]"))
                .filter(one -> !one.isEmpty())
                .toList();
    }

    /** The day and time as they were typed. */
    String dayAndTime() {
        return String.join(" ", get(WHEN + "-day"), get(WHEN + "-month"), get(WHEN + "-year"), get(TIME))
                .strip();
    }

    /** Whether somebody said of this very day that it is right. */
    boolean dayIsRight() {
        return get(WHEN_RIGHT).replace("|", "").equals(dayAndTime());
    }

    /** Whether it was written on paper first. */
    boolean onPaper() {
        return !text(SHEET).isEmpty();
    }

    /** Whether it puts right what was written before. */
    boolean mends() {
        return !get(MENDS).isEmpty();
    }

    String asked(String attribute) {
        return get(ASKED + attribute);
    }

    List<String> askedSeveral(String attribute) {
        String chosen = asked(attribute);
        return chosen.isEmpty() ? List.of() : List.of(chosen.split("\\|"));
    }

    /** These fields with the others laid over them. */
    EntryForm with(EntryForm others) {
        Map<String, String> both = new LinkedHashMap<>(fields);
        both.putAll(others.fields);
        return new EntryForm(both);
    }

    EntryForm with(String name, String value) {
        return with(new EntryForm(Map.of(name, value)));
    }

    /**
     * The same words as a referral that names the worry. What the worry's kind alone asks is no part of it.
     *
     * @param too what a referral asks, too: nobody is asked twice whether there is danger
     */
    EntryForm asReferral(String worry, List<Question> too) {
        Map<String, String> same = new LinkedHashMap<>(fields);
        same.keySet()
                .removeIf(name ->
                        name.startsWith(ASKED) || name.startsWith(ASK) || name.startsWith(PAPER) || name.equals(SHEET));
        for (Question question : too) {
            String name = ASKED + question.attribute();
            if (fields.containsKey(name)) {
                same.put(name, get(name));
            }
        }
        same.put(TYPE, REFERRAL);
        same.put(OUTCOME, "");
        same.put(NAMES, worry);
        return new EntryForm(same);
    }

    /** A box that was there and is not ticked sends nothing: it counts as blank. */
    EntryForm unticked(List<Question> asked) {
        EntryForm all = this;
        for (String boxes : CHOSEN) {
            if (!all.fields().containsKey(boxes)) {
                all = all.with(boxes, "");
            }
        }
        for (Question question : asked) {
            String name = ASKED + question.attribute();
            if (!all.fields().containsKey(name)) {
                all = all.with(name, "");
            }
        }
        return all;
    }
}
