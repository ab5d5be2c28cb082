package org.reachable.engine.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A section of a document.
 *
 * @param rows what one row is, as "an action"; empty where the section is one part
 * @param hint what helps to write it; may be empty
 * @param aside whether it stands beside the others
 * @param empty what is said where nothing is written in it
 * @param fields what each part answers: the first says what it is, and is never blank
 * @param under what its rows stand under, on its page and on paper; null where they stand in their order
 * @param given what of it one person of the family may be given; null for nothing
 */
public record DocumentSection(
        String code,
        String title,
        String rows,
        String hint,
        boolean aside,
        String empty,
        List<DocumentField> fields,
        @Nullable Under under,
        @Nullable Given given) {

    /**
     * That rows stand under the rows of another section that they are for.
     *
     * @param field which of their fields says so
     * @param none what stands above those that are for none
     * @param empty what is said of a row for which there are none
     */
    public record Under(String field, String none, String empty) {}

    /**
     * What of a section is for the child or their family.
     *
     * @param heading what stands above it; empty where it is for the child alone
     * @param child what stands above it for the child; empty where that is the same
     * @param fields those of its fields that they read
     * @param never by field, the answers of which a row is never given
     * @param needs those of its fields without which a row is not given: half a sentence is no plan
     * @param agreed by field, the answers by which whoever is named in a row has said yes; empty where nobody need have
     */
    public record Given(
            String heading,
            String child,
            List<String> fields,
            Map<String, Set<String>> never,
            List<String> needs,
            Map<String, Set<String>> agreed) {

        /** What stands above it for the child, or for another; empty where nothing of it is theirs. */
        public String headingFor(boolean isTheChild) {
            return isTheChild && !child.isEmpty() ? child : heading;
        }
    }

    public boolean hasRows() {
        return !rows.isEmpty();
    }

    public Optional<DocumentField> field(String called) {
        return fields.stream().filter(one -> one.code().equals(called)).findFirst();
    }
}
