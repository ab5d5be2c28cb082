package org.reachable.work.attachments;

import org.jspecify.annotations.Nullable;
import org.reachable.foundation.kernel.CannotStart;
import org.reachable.platform.partnership.Partnership;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The scanner that a setting names, as host:port. */
@Component
class ScannerSetUp implements Scanner {

    private static final int HIGHEST_PORT = 65_535;

    private final @Nullable Clamd clamd;
    private final Partnership partnership;

    ScannerSetUp(@Value("${reachable.attachments.clamd}") String address, Partnership partnership) {
        this.partnership = partnership;
        this.clamd = address.isBlank() ? null : at(address.strip());
    }

    private static Clamd at(String address) {
        int colon = address.lastIndexOf(':');
        String port = address.substring(colon + 1);
        if (colon < 1 || !port.matches("\\d{1,5}") || Integer.parseInt(port) > HIGHEST_PORT) {
            throw new CannotStart(
                    "REACHABLE_ATTACHMENTS_CLAMD names no scanner.",
                    "Write the host and the port of clamd, as scanner.example:3310; or leave it out, and nothing is attached.");
        }
        return new Clamd(address.substring(0, colon), Integer.parseInt(port));
    }

    @Override
    public boolean isThere() {
        return clamd != null;
    }

    @Override
    public boolean isNeeded() {
        return !partnership.isDemonstration();
    }

    @Override
    public Verdict look(byte[] content) {
        return clamd == null ? Verdict.AWAY : clamd.look(content);
    }
}
