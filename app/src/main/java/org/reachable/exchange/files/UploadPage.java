package org.reachable.exchange.files;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Pages;
import org.reachable.foundation.govuk.Table;

/**
 * Files that were sent: what is in them, or how far their loading has come.
 *
 * @param href where this is
 * @param names the files
 * @param state how far it has come
 * @param preview what is in them; null once they are to be loaded
 * @param progress how far their loading has come; null while they are looked at
 */
public record UploadPage(
        String href,
        String names,
        Upload.State state,
        @Nullable Preview preview,
        @Nullable Progress progress) {

    /**
     * What is in the files, before anything of it is kept.
     *
     * @param accounts the account of each file
     * @param unreadable files of which no row can be read, and why
     * @param toLoad what would be loaded; null where nothing would
     * @param problems what is wrong with rows; null where nothing is
     */
    public record Preview(
            List<String> accounts,
            List<String> unreadable,
            @Nullable ToLoad toLoad,
            @Nullable Problems problems) {}

    /**
     * What would be loaded, and what to say before it is.
     *
     * @param summary what loading would do, in one sentence
     * @param entries a page of it
     * @param pages the way through the entries; null where they fit on one page
     * @param noRecord of whom there is no record, or none that is spoken of
     * @param dates days that can hardly be right; null where there are none
     */
    public record ToLoad(
            String summary,
            Table entries,
            @Nullable Pages pages,
            NoRecord noRecord,
            @Nullable AskedDates dates) {}

    /**
     * Of whom there is no record, or none that is spoken of.
     *
     * @param register whose record is begun with it
     * @param unknown children who have no record
     * @param untold why it is not said of some whether they have one; empty where it is said of all
     */
    public record NoRecord(Field register, List<Choice> unknown, String untold) {

        public Field registerUntold() {
            return Field.of(register.name(), "Children of whom nothing is said").withId("register-untold");
        }
    }

    /** Days to look at, and a box to tick for each that is right. */
    public record AskedDates(Table table, Field right, List<Choice> choices) {}

    /**
     * What is wrong with rows.
     *
     * @param more how many more there are than are shown
     */
    public record Problems(Table shown, int more) {}

    /**
     * How far the loading has come.
     *
     * @param percent how much of it is loaded
     * @param words the same in words
     * @param said why it failed, or which rows were left out
     */
    public record Progress(int percent, String words, String said) {}

    /** The one choice about those of whom it is not said whether they have a record. */
    public static final List<Choice> BEGIN_FOR_UNTOLD =
            List.of(Choice.of(UploadPages.UNTOLD, "Begin a record for whoever of them has none"));

    public boolean loading() {
        return state == Upload.State.WAITING;
    }

    public boolean loaded() {
        return state == Upload.State.LOADED;
    }
}
