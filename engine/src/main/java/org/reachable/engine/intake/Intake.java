package org.reachable.engine.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reachable.engine.calendar.Span;

/**
 * The way in without an account, as the policy says.
 *
 * @param board the code of the board above which it is said that something waits
 * @param keptDays for how many days it is kept once it is settled
 * @param tellers who may tell, in the order in which they are asked
 */
public record Intake(Door door, Clocks clocks, Says says, String board, int keptDays, List<Teller> tellers, Most most) {

    public Intake {
        tellers = List.copyOf(tellers);
    }

    /**
     * The front door, to whoever tells it something.
     *
     * @param name what it is called
     * @param ring the number that anybody may ring
     */
    public record Door(String name, String ring) {}

    /**
     * By when, counted from when it was sent.
     *
     * @param look within how long somebody looks whether the child is safe now
     * @param lookBecomes the type of entry that what they found is in the child's story
     * @param decidedBy the id of the rule by whose limit it is decided what happens next
     */
    public record Clocks(Span look, String lookBecomes, String decidedBy) {}

    /**
     * In which attributes the child's story says it.
     *
     * @param teller who told it
     * @param danger that somebody could be hurt, or that nobody knows: each of them
     */
    public record Says(String teller, Set<String> danger) {}

    /**
     * Somebody who tells.
     *
     * @param name as they say it of themselves
     * @param shortly as others say it of them, within a line
     * @param works whether they tell it at work: as what and for whom is asked
     * @param becomes the type of entry that it is in the child's story
     */
    public record Teller(String code, String name, String shortly, boolean works, String becomes) {}

    /**
     * How much is taken.
     *
     * @param children about how many children at once
     * @param fromOnePlace from one address of the network
     * @param inAll by one server: who must not wait rings
     */
    public record Most(int children, Rate fromOnePlace, Rate inAll) {}

    /**
     * So many in such a time.
     *
     * @param within a span of clock hours
     */
    public record Rate(int many, Span within) {}

    public Optional<Teller> teller(String code) {
        return tellers.stream().filter(one -> one.code().equals(code)).findFirst();
    }
}
