package org.reachable.governance.meetingaccess;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the form sent, and what is wrong with it.
 *
 * @param fields as typed
 * @param errors by field
 */
record InvitationForm(Map<String, String> fields, Map<String, String> errors) {

    static final String WHOM = "whom";
    static final String MEETING = "meeting";
    static final String DAY = "day";
    static final String BECAUSE = "because";

    /** A meeting that is further away can be asked for when it is nearer: nobody reads a record for months because of it. */
    static final int MOST_DAYS = 28;

    private static final int LONGEST = 500;

    static InvitationForm of(Map<String, String> fields) {
        return new InvitationForm(fields, new LinkedHashMap<>());
    }

    String text(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    /** One of these. */
    Optional<UUID> whom(List<UUID> of) {
        Optional<UUID> chosen =
                of.stream().filter(one -> one.toString().equals(text(WHOM))).findFirst();
        if (chosen.isEmpty()) {
            errors.put(WHOM, "Choose whom you ask in");
        }
        return chosen;
    }

    String meeting(Collection<String> of) {
        if (!of.contains(text(MEETING))) {
            errors.put(MEETING, "Choose which meeting");
        }
        return text(MEETING);
    }

    @Nullable
    LocalDate day(LocalDate today) {
        try {
            LocalDate day = LocalDate.of(number("year"), number("month"), number("day"));
            if (!day.isBefore(today) && !day.isAfter(today.plusDays(MOST_DAYS))) {
                return day;
            }
        } catch (DateTimeException | NumberFormatException notADay) {
            // Said below, as for a day too far away.
        }
        errors.put(DAY, "Write today, or a day within the next four weeks");
        return null;
    }

    private int number(String part) {
        return Integer.parseInt(text(DAY + "-" + part));
    }

    String because() {
        if (text(BECAUSE).isEmpty()) {
            errors.put(BECAUSE, "Write what they bring, or need to know");
        } else if (text(BECAUSE).length() > LONGEST) {
            errors.put(BECAUSE, "Write it in 500 characters or fewer");
        }
        return text(BECAUSE);
    }

    boolean isWhole() {
        return errors.isEmpty();
    }
}
