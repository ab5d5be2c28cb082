package org.reachable.engine.document;

import java.util.List;
import java.util.Optional;

/**
 * A section of a document.
 *
 * @param rows what one row is, as "an action"; empty where the section is one part
 * @param hint what helps to write it; may be empty
 * @param aside whether it stands beside the others
 * @param empty what is said where nothing is written in it
 * @param fields what each part answers: the first says what it is, and is never blank
 */
public record DocumentSection(
        String code, String title, String rows, String hint, boolean aside, String empty, List<DocumentField> fields) {

    public boolean hasRows() {
        return !rows.isEmpty();
    }

    public Optional<DocumentField> field(String called) {
        return fields.stream().filter(one -> one.code().equals(called)).findFirst();
    }
}
