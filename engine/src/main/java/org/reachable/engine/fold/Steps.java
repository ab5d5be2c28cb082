package org.reachable.engine.fold;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/** The steps of an ask as they are written. A place may have very many: what they are so far is told without copying them. */
public final class Steps extends AbstractList<Step> implements RandomAccess {
    private Step[] all = new Step[2];
    private int size;
    /** The first that nothing has ended: what ends one ends all that are open. */
    private int open;
    /** True where somebody was told of the very array: what changes in it afterwards is not for them. */
    private boolean told;

    /** Steps as they were when somebody asked. */
    private static final class SoFar extends AbstractList<Step> implements RandomAccess {
        private final Step[] all;
        private final int size;

        SoFar(Step[] all, int size) {
            this.all = all;
            this.size = size;
        }

        @Override
        public Step get(int index) {
            if (index >= size) {
                throw new IndexOutOfBoundsException(index);
            }
            return all[index];
        }

        @Override
        public int size() {
            return size;
        }
    }

    @Override
    public boolean add(Step step) {
        if (size == all.length) {
            all = Arrays.copyOf(all, 2 * size);
            told = false;
        }
        all[size++] = step;
        return true;
    }

    void closeOpen(Closing closing) {
        if (told && open < size) {
            all = all.clone();
            told = false;
        }
        for (; open < size; open++) {
            all[open] = all[open].closed(closing);
        }
    }

    List<Step> soFar() {
        told = true;
        return new SoFar(all, size);
    }

    @Override
    public Step get(int index) {
        if (index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        return all[index];
    }

    @Override
    public int size() {
        return size;
    }
}
