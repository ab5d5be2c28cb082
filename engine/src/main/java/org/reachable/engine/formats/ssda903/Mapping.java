package org.reachable.engine.formats.ssda903;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * How a return's tables become entries.
 *
 * @param source the source its entries belong to where nobody names another
 * @param agency the agency that sends it
 * @param child the column that names the child, in every table
 * @param earliest the first date that is believed
 * @param notes what holds for everything read, in words for whoever reads the account
 * @param codes the words of each coded column's codes, the column's name in capitals
 * @param tables the tables that are read
 */
record Mapping(
        String source,
        String agency,
        String child,
        LocalDate earliest,
        List<String> notes,
        Map<String, Map<String, String>> codes,
        List<MappedTable> tables) {}
