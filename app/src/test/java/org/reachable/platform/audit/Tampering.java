package org.reachable.platform.audit;

import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Something that a person with every right to the database might do to the audit.
 *
 * @param first the first row that is not what it was; 0 where the row has no number
 */
record Tampering(String what, int first, List<String> steps) {

    /** Whether these words name the first row that is not what it was. */
    boolean isNamedBy(String broken) {
        return first == 0
                ? broken.endsWith("stands outside the chain")
                : broken.startsWith("row %d ".formatted(first)) || broken.startsWith("what row %d ".formatted(first));
    }

    private static final List<String> EDITS = List.of(
            "status = status + 1",
            "action = 'WRITE'",
            "practitioner = null, agency = 'school'",
            "subjects = array[gen_random_uuid()]",
            "subjects = '{}', relationships = '{}'",
            "found = array[gen_random_uuid()]",
            "purpose = 'A good reason.'",
            "details = details || '{\"id\": \"another\"}'",
            "purpose = '', details = '{}', salt = null",
            "salt = gen_random_uuid()",
            "said = sha256('another')",
            "purpose = 'Another.', said = sha256(uuid_send(salt) || convert_to(E'Another.\\n' || details::text, 'UTF8'))",
            "actor = 'somebody else'",
            "received_at = received_at + interval '1 microsecond'",
            "machine_at = machine_at - interval '1 day'",
            "route = '/now'");

    static Tampering any(Random random, UUID partnership, int rows) {
        int row = 1 + random.nextInt(rows);
        int other = 1 + (row + random.nextInt(rows - 1)) % rows;
        String one = "(select entry from audit_link where partnership = '%s' and number = %d)";
        String entry = one.formatted(partnership, row);
        String otherEntry = one.formatted(partnership, other);
        String here = "partnership = '%s'".formatted(partnership);
        return switch (random.nextInt(11)) {
            case 0, 1, 2 -> {
                String edit = EDITS.get(random.nextInt(EDITS.size()));
                yield new Tampering(
                        "edit row %d: %s".formatted(row, edit),
                        row,
                        List.of("update audit_entry set %s where id = %s".formatted(edit, entry)));
            }
            case 3 -> new Tampering("delete row " + row, row, List.of("delete from audit_entry where id = " + entry));
            case 4 ->
                new Tampering(
                        "delete row %d and its link".formatted(row),
                        row,
                        List.of(
                                "delete from audit_entry where id = " + entry,
                                "delete from audit_link where %s and number = %d".formatted(here, row)));
            case 5 ->
                new Tampering(
                        "delete row %d and close the gap".formatted(row),
                        row,
                        List.of(
                                "delete from audit_entry where id = " + entry,
                                "delete from audit_link where %s and number = %d".formatted(here, row),
                                "update audit_link set number = number + 1000000 where %s and number > %d"
                                        .formatted(here, row),
                                "update audit_link set number = number - 1000001 where %s and number > 1000000"
                                        .formatted(here)));
            case 6 ->
                new Tampering(
                        "swap the links of rows %d and %d".formatted(row, other),
                        Math.min(row, other),
                        List.of(
                                "update audit_link set number = 2000000 where %s and number = %d".formatted(here, row),
                                "update audit_link set number = %d where %s and number = %d"
                                        .formatted(row, here, other),
                                "update audit_link set number = %d where %s and number = 2000000"
                                        .formatted(other, here)));
            case 7 ->
                new Tampering(
                        "swap what rows %d and %d say".formatted(row, other),
                        Math.min(row, other),
                        List.of("""
                    update audit_entry mine set details = yours.details, subjects = yours.subjects
                    from audit_entry yours
                    where (mine.id = %1$s and yours.id = %2$s) or (mine.id = %2$s and yours.id = %1$s)
                    """.formatted(entry, otherEntry)));
            case 8 -> new Tampering("put in a row dated last week", 0, List.of("""
                insert into audit_entry (id, partnership, agency, action, method, route, status, subjects,
                  relationships, found, purpose, details, actor, machine_at)
                select gen_random_uuid(), partnership, agency, action, method, route, status, subjects,
                  relationships, found, purpose, details, actor, machine_at - interval '7 days'
                from audit_entry where id = %s
                """.formatted(entry)));
            case 9 ->
                new Tampering(
                        "cut the tail off after row " + (row - 1),
                        row,
                        List.of(
                                "delete from audit_entry where id in (select entry from audit_link where %s and number >= %d)"
                                        .formatted(here, row),
                                "delete from audit_link where %s and number >= %d".formatted(here, row)));
            default ->
                new Tampering(
                        "restore a copy from before row " + row,
                        row,
                        List.of(
                                "delete from audit_entry where id in (select entry from audit_link where %s and number >= %d)"
                                        .formatted(here, row),
                                "delete from audit_link where %s and number >= %d".formatted(here, row),
                                "delete from audit_anchor where %s and number >= %d".formatted(here, row)));
        };
    }

    @Override
    public String toString() {
        return what;
    }
}
