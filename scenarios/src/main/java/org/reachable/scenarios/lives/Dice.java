package org.reachable.scenarios.lives;

import java.util.List;
import java.util.SplittableRandom;

/** Dice that fall the same way for the same seed, child and part of a life, whatever else is thrown. */
final class Dice {
    /** Beyond this many, a count is drawn from the bell curve: nobody could tell the difference. */
    private static final double MANY = 60;

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final SplittableRandom random;

    private Dice(SplittableRandom random) {
        this.random = random;
    }

    /** Dice for one part, as {@code "missing"}, of one numbered life. */
    static Dice of(long seed, long number, String part) {
        return new Dice(new SplittableRandom(mixed(mixed(seed + GOLDEN) ^ (number * GOLDEN + part.hashCode()))));
    }

    /** Spreads neighbouring seeds far apart (the finaliser of SplitMix64, Steele and others, 2014). */
    private static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** From the first to the last, both included. */
    int between(int first, int last) {
        return random.nextInt(first, last + 1);
    }

    double between(double from, double to) {
        return from + random.nextDouble() * (to - from);
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** A median, mostly within a factor of {@code exp(spread)} of it, sometimes far above. */
    double lognormal(double median, double spread) {
        return median * Math.exp(spread * random.nextGaussian());
    }

    /** How many of something that happens independently, so often on average (Knuth, vol. 2, 3.4.1). */
    int count(double mean) {
        if (mean > MANY) {
            return (int) Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        double limit = Math.exp(-mean);
        int count = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }

    /** A multiplier of mean one: the smaller the shape, the fewer carry most (Marsaglia and Tsang, 2000). */
    double gamma(double shape) {
        return shape < 1
                ? standardGamma(shape + 1) * Math.pow(random.nextDouble(), 1 / shape) / shape
                : standardGamma(shape) / shape;
    }

    private double standardGamma(double shape) {
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double normal = random.nextGaussian();
            double v = Math.pow(1 + c * normal, 3);
            if (v > 0 && Math.log(random.nextDouble()) < 0.5 * normal * normal + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}
