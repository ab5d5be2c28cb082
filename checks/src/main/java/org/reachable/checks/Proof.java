package org.reachable.checks;

import java.util.Comparator;

/** A requirement and a test that proves it; as a line of a proofs file, {@code S-18 ClassName.methodName}. */
record Proof(String requirement, String test) implements Comparable<Proof> {

    private static final Comparator<Proof> ORDER =
            Comparator.comparing(Proof::requirement).thenComparing(Proof::test);

    static Proof parse(String line) {
        int space = line.indexOf(' ');
        return new Proof(line.substring(0, space), line.substring(space + 1));
    }

    @Override
    public int compareTo(Proof other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return requirement + " " + test;
    }
}
