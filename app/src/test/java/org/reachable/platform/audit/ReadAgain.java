package org.reachable.platform.audit;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a partnership's audit again as {@code verify-audit} does, beside what was signed outside. */
public final class ReadAgain {

    private ReadAgain() {}

    /** The first thing that is wrong; null where nothing is. */
    public static @Nullable String broken(Connection database, UUID partnership)
            throws SQLException, GeneralSecurityException {
        var nobodys = new AnchorKey.Verifier(
                KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic(), "nobody's");
        return new ChainCheck(database, partnership, nobodys, List.of(), List.of())
                .check()
                .broken();
    }
}
