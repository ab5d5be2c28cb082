package org.reachable.checks;

import java.util.Comparator;

/**
 * A requirement and a test that proves it; as a line of a proofs file, {@code S-18 ON_SCREEN ClassName.methodName}.
 *
 * @param proves how far the test goes
 */
record Proof(String requirement, Requirement.Proves proves, String test) implements Comparable<Proof> {

    private static final Comparator<Proof> ORDER =
            Comparator.comparing(Proof::requirement).thenComparing(Proof::test).thenComparing(Proof::proves);

    static Proof parse(String line) {
        String[] parts = line.split(" ", 3);
        return new Proof(parts[0], Requirement.Proves.valueOf(parts[1]), parts[2]);
    }

    @Override
    public int compareTo(Proof other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return requirement + " " + proves + " " + test;
    }
}
