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
 * @param accounts the account of each file
 * @param unreadable files of which no row can be read, and why
 * @param summary what loading would do, in one sentence
 * @param problems what is wrong with rows; null where nothing is
 * @param moreProblems how many more there are than are shown
 * @param entries what would be loaded; null where nothing would
 * @param pages the way through the entries; null where they fit on one page
 * @param register whose record is begun with it
 * @param unknown children who have no record
 * @param untold why it is not said of some whether they have one; empty where it is said of all
 * @param dates days that can hardly be right; null where there are none
 * @param percent how much of it is loaded
 * @param progress the same in words
 * @param said why it failed
 */
public record UploadPage(
        String href,
        String names,
        Upload.State state,
        List<String> accounts,
        List<String> unreadable,
        String summary,
        @Nullable Table problems,
        int moreProblems,
        @Nullable Table entries,
        @Nullable Pages pages,
        Field register,
        List<Choice> unknown,
        String untold,
        @Nullable AskedDates dates,
        int percent,
        String progress,
        String said) {

    /** Days to look at, and a box to tick for each that is right. */
    public record AskedDates(Table table, Field right, List<Choice> choices) {}

    /** The one choice about those of whom it is not said whether they have a record. */
    public static final List<Choice> BEGIN_FOR_UNTOLD =
            List.of(Choice.of(UploadPages.UNTOLD, "Begin a record for whoever of them has none"));

    public Field registerUntold() {
        return Field.of(register.name(), "Children of whom nothing is said").withId("register-untold");
    }

    public boolean looking() {
        return state == Upload.State.READ;
    }

    public boolean loading() {
        return state == Upload.State.WAITING;
    }

    public boolean loaded() {
        return state == Upload.State.LOADED;
    }

    public boolean nothingToLoad() {
        return entries == null;
    }
}
