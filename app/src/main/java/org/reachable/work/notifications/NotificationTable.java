package org.reachable.work.notifications;

/**
 * Where notifications are kept: a row says {@code told}, {@code person}, {@code actor} and {@code received_at}. Who has seen one
 * is a row of another table, called as this one and {@code _seen}.
 *
 * @param name the table's
 * @param key the column that names a notification, among those of whoever is told
 * @param kept the columns of it that a row of the other table says
 * @param more what its words need besides, as a query selects it from {@code one}; {@code :actor} is the reader
 * @param days for how long it is told where nobody says that they have seen it; 0 for as long as that
 */
public record NotificationTable(String name, String key, String kept, String more, int days) {

    /** What is told until it is seen. */
    public NotificationTable(String name, String key, String kept, String more) {
        this(name, key, kept, more, 0);
    }
}
