package org.reachable.platform.operations;

import java.io.IOException;
import java.sql.SQLException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.logging.StackTracePrinter;
import org.springframework.boot.logging.StandardStackTracePrinter;
import org.springframework.context.ApplicationContextException;

/**
 * A fault as the log tells it: what kind it was and where it happened, never what it said. A message may hold what somebody
 * typed, a parameter of a query or an address, so a log of messages would be a copy of children's records.
 *
 * <p>Of what PostgreSQL refused, its state, table and constraint are told: they are names of ours. What keeps the application
 * from starting is told in its own words: nobody's record is in it yet, and without them nobody can mend it.
 */
public final class FaultWithoutWords implements StackTracePrinter {

    private final StackTracePrinter without =
            StandardStackTracePrinter.rootFirst().withFormatter(FaultWithoutWords::kind);

    private final StackTracePrinter with = StandardStackTracePrinter.rootFirst();

    @Override
    public void printStackTrace(Throwable fault, Appendable out) throws IOException {
        boolean ofTheStart = fault instanceof BeanCreationException || fault instanceof ApplicationContextException;
        (ofTheStart ? with : without).printStackTrace(fault, out);
    }

    private static String kind(Throwable fault) {
        String name = fault.getClass().getName();
        return fault instanceof SQLException refused
                ? "%s [%s%s]".formatted(name, refused.getSQLState(), about(refused))
                : name;
    }

    private static String about(SQLException refused) {
        ServerErrorMessage said = refused instanceof PSQLException ours ? ours.getServerErrorMessage() : null;
        if (said == null || said.getTable() == null) {
            return "";
        }
        return " " + said.getTable() + (said.getConstraint() == null ? "" : " " + said.getConstraint());
    }
}
