package org.reachable.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The one place where a file from outside is looked at before anything reads it. It says what is wrong and how to mend
 * it; a file with nothing wrong is plain text of a size we can hold.
 */
@Component
class FileChecks {

    static final int MOST_MEGABYTES = 20;

    private static final int MOST_BYTES = MOST_MEGABYTES * 1024 * 1024;
    private static final byte[] ZIP = "PK".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF};

    Optional<String> problem(String name, byte[] content) {
        if (content.length == 0) {
            return Optional.of("%s is empty. Choose the file again".formatted(name));
        }
        if (content.length > MOST_BYTES) {
            return Optional.of("%s must be smaller than %d MB. Send it in parts".formatted(name, MOST_MEGABYTES));
        }
        if (beginsWith(content, ZIP) || beginsWith(content, OLD_OFFICE)) {
            return Optional.of("%s is a workbook or an archive. Save it as CSV (UTF-8) first".formatted(name));
        }
        return holdsZero(content)
                ? Optional.of("%s is not a text file. Save it as CSV (UTF-8) first".formatted(name))
                : Optional.empty();
    }

    private static boolean beginsWith(byte[] content, byte[] start) {
        for (int at = 0; at < start.length; at++) {
            if (content.length <= at || content[at] != start[at]) {
                return false;
            }
        }
        return true;
    }

    /** No text has one; programs, pictures and files in another encoding do. */
    private static boolean holdsZero(byte[] content) {
        for (byte one : content) {
            if (one == 0) {
                return true;
            }
        }
        return false;
    }
}
