package org.reachable.engine.formats.ssda903;

import java.time.LocalTime;
import java.util.Map;
import java.util.Set;

/**
 * An entry that some rows of a table become.
 *
 * @param type the code of its type
 * @param when columns and the codes by which a row becomes it; all must hold
 * @param unless columns and the codes by which a row does not; one suffices
 * @param on the column that dates it
 * @param notBefore the column whose date it cannot come before; empty where there is none
 * @param at the London time it is put at
 * @param outcome the code of its outcome
 * @param summary its words, with columns in braces
 * @param attributes its attributes, with columns in braces
 */
record MappedEntry(
        String type,
        Map<String, Set<String>> when,
        Map<String, Set<String>> unless,
        String on,
        String notBefore,
        LocalTime at,
        String outcome,
        String summary,
        Map<String, String> attributes) {
    private static final String BLANK = "blank";

    /** True where the row's codes make it this entry, whatever its dates. */
    boolean isGivenBy(ReturnRow row) {
        return when.entrySet().stream().allMatch(test -> holds(test, row))
                && unless.entrySet().stream().noneMatch(test -> holds(test, row));
    }

    private static boolean holds(Map.Entry<String, Set<String>> test, ReturnRow row) {
        String code = row.get(test.getKey());
        return test.getValue().stream().anyMatch(wanted -> matches(wanted, code));
    }

    private static boolean matches(String wanted, String code) {
        if (wanted.equals(BLANK)) {
            return code.isEmpty();
        }
        return wanted.endsWith("*") ? code.startsWith(wanted.substring(0, wanted.length() - 1)) : code.equals(wanted);
    }
}
